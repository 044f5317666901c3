package org.hoptrail.verify.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.RecordedResult;
import org.hoptrail.model.RecordedResult.Agreement;
import org.hoptrail.model.Source;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.recorded.RecordedResults.OurSide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Recorded results as real software writes them.
class RecordedResultsTest {

  private static final OurSide NOBODY = new OurSide(-1, Set.of(), Set.of());

  private static HeaderBlock header(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    Source source = new Source("m.eml", null, 0, bytes.length, null);
    RawMessage message = new RawMessage(source, bytes, bytes.length, List.of());
    return HeaderReader.read(message, Limits.DEFAULT, new ArrayList<>());
  }

  private static List<String> read(String text) {
    return RecordedResults.judge(header(text), NOBODY, List.of()).stream()
        .map(r -> r.authservId() + " " + r.method() + "=" + r.result() + " " + shown(r))
        .map(String::strip)
        .toList();
  }

  private static String shown(RecordedResult result) {
    StringBuilder text = new StringBuilder();
    result
        .properties()
        .forEach(p -> text.append(p.name()).append('=').append(p.value()).append(' '));
    return text.toString();
  }

  private static Verdict verdict(
      Method method, Result result, String property, String value, String by) {
    return new Verdict(
        method,
        result,
        property,
        value,
        null,
        by,
        "So it is.",
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void rfc8601() {
    assertThat(
            read(
                """
                Authentication-Results: mx.example.net 1;
                 dkim=pass reason="good (really) signature" header.d=example.com
                  header.b = "ab;c" (a comment; with a semicolon);
                 SPF/1=SoftFail smtp.mailfrom="ada lovelace"@example.com
                """))
        .containsExactly(
            "mx.example.net dkim=pass reason=good (really) signature header.d=example.com"
                + " header.b=ab;c",
            "mx.example.net spf=softfail smtp.mailfrom=ada lovelace@example.com");
  }

  @Test
  void withoutResults() {
    assertThat(read("Authentication-Results: mx.example.net; none\n")).isEmpty();
    assertThat(read("Authentication-Results:\n")).isEmpty();
    assertThat(read("Received-SPF:\n")).isEmpty();
  }

  @Test
  void exchangeOnlineNamesNoServer() {
    assertThat(
            read(
                """
                Authentication-Results: spf=pass (sender IP is 192.0.2.1)
                 smtp.mailfrom=example.com; dkim=none (message not signed)
                 header.d=none;dmarc=bestguesspass action=none
                 header.from=example.com;compauth=pass reason=109
                """))
        .containsExactly(
            "null spf=pass smtp.mailfrom=example.com",
            "null dkim=none header.d=none",
            "null dmarc=bestguesspass action=none header.from=example.com",
            "null compauth=pass reason=109");
  }

  @Test
  void arcAndReceivedSpf() {
    assertThat(
            read(
                """
                ARC-Authentication-Results: i=2; mx.example.net; arc=pass (i=1)
                Received-SPF: Pass (mx.example.net: domain of ada@example.com designates
                 192.0.2.1 as permitted sender) receiver=mx.example.net; client-ip=192.0.2.1;
                 envelope-from="ada@example.com"; helo=out.example.com;
                """))
        .containsExactly(
            "mx.example.net arc=pass",
            "mx.example.net spf=pass receiver=mx.example.net client-ip=192.0.2.1"
                + " envelope-from=ada@example.com helo=out.example.com");
  }

  @Test
  void onlyOurOwnAboveTheBorderAreCredible() {
    HeaderBlock header =
        header(
            """
            Authentication-Results: example.net; dkim=pass header.d=example.com
            Authentication-Results: mx.example.org; dkim=pass header.d=example.com
            Received: by mx1.example.net
            Authentication-Results: mx1.example.net; dkim=pass header.d=example.com
            """);
    OurSide ours = new OurSide(2, Set.of("mx1.example.net"), Set.of());
    assertThat(RecordedResults.judge(header, ours, List.of()))
        .extracting(RecordedResult::credible)
        .containsExactly(true, false, false);
    OurSide whole = new OurSide(2, Set.of(), Set.of("example.net"));
    assertThat(RecordedResults.judge(header, whole, List.of()).getFirst().credible()).isTrue();
  }

  @Test
  void resultsAreHeldAgainstWhatSpeaksOfTheSame() {
    List<Verdict> verdicts =
        List.of(
            verdict(Method.SPF, Result.FAIL, "smtp.mailfrom", "example.com", "-all"),
            verdict(
                Method.DKIM, Result.PASS, "header.d", "example.com", "s1._domainkey.example.com"),
            verdict(Method.DMARC, Result.TEMPERROR, "header.from", "example.com", ""));
    assertThat(agreements("spf=pass smtp.mailfrom=ada@example.com", verdicts))
        .isEqualTo(Agreement.DIFFERENT);
    assertThat(agreements("spf=pass smtp.mailfrom=ada@example.org", verdicts))
        .isEqualTo(Agreement.OPEN);
    assertThat(agreements("dkim=pass header.i=@example.com header.s=s1", verdicts))
        .isEqualTo(Agreement.SAME);
    assertThat(agreements("dkim=fail header.i=@example.com header.s=s2", verdicts))
        .isEqualTo(Agreement.OPEN);
    assertThat(agreements("dmarc=fail header.from=example.com", verdicts))
        .isEqualTo(Agreement.OPEN);
  }

  private static @Nullable Agreement agreements(String result, List<Verdict> verdicts) {
    HeaderBlock header = header("Authentication-Results: mx.example.net; " + result + "\n");
    return RecordedResults.judge(header, NOBODY, verdicts).getFirst().agreement();
  }

  @Test
  void anyBytesAreReadWithoutComplaint() {
    Random random = new Random(7);
    String alphabet = "a=;()\"\\ \t./1@";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("Authentication-Results: ");
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      HeaderBlock header = header(text + "\nReceived-SPF: " + text.substring(24) + "\n");
      for (RecordedResult result : RecordedResults.judge(header, NOBODY, List.of())) {
        assertThat(result.span().start()).isLessThanOrEqualTo(result.span().end());
        assertThat(result.span().end()).isLessThanOrEqualTo(header.bytes().length);
      }
    }
  }
}
