package org.hoptrail.received;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Oddity;
import org.hoptrail.model.Oddity.Kind;
import org.hoptrail.model.Stamp;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the rooms of the mail systems hold to be odd in a stamp.
class HabitsTest {

  private final StampReader reader = SampleFields.reader();

  private List<Oddity> oddities(String field) {
    byte[] header = (field + "\n\n").getBytes(US_ASCII);
    return stamp(header).oddities();
  }

  private Stamp stamp(byte[] header) {
    return SampleFields.stamps(reader, SampleFields.block(header)).getFirst();
  }

  @Test
  void noGenuineLineIsOdd() throws IOException {
    List<String> odd = new ArrayList<>();
    for (Path file : Samples.below(Samples.root().resolve("received"))) {
      HeaderBlock block = SampleFields.block(Files.readAllBytes(file));
      boolean forged = file.getFileName().toString().contains("forged");
      for (Stamp stamp : forged ? List.<Stamp>of() : SampleFields.stamps(reader, block)) {
        stamp.oddities().forEach(oddity -> odd.add(file + ": " + oddity.says()));
      }
    }
    assertThat(odd).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ID      | from a (a.example [192.0.2.1]) by b (Postfix) with ESMTP id FFFFF0FEE1; D (UTC)
          ID      | from a (a.example [192.0.2.1]) by b (Postfix) with ESMTP id aabbcc; D (UTC)
          ID      | from a (a.example [192.0.2.1]) by b (8.17.1/8.17.1) with ESMTP id 6FAB00aB020411; D
          ID      | from a (a.example [192.0.2.1]) by b (OpenSMTPD) with SMTP id 5f0c9a1; D (UTC)
          ID      | from a.example ([192.0.2.1]) by b with esmtp (Exim 4.96) id 1vzuoi-000000007ZP-1gbi; D
          ID      | from a.example ([192.0.2.1]) by b with esmtp (Exim 4.98) id 1vzuoi-0007ZP-1g; D
          GRAMMAR | from a (a.example [192.0.2.1]) by b (Postfix) with ESMTP id 84CEE5B452F; D
          GRAMMAR | from a (192.0.2.1) by b (Postfix) with ESMTP id 84CEE5B452F; D (UTC)
          GRAMMAR | from A.example ([192.0.2.1]:25 helo=a.example) by b with esmtp (Exim 4.96); D
          GRAMMAR | from a.example ([192.0.2.1]) by b with ESMTP (Exim 4.96) id 1vzuoi-0007ZP-1g; D
          TOO_NEW | from a.example ([192.0.2.1]) by b with esmtp (Exim 4.96); Mon, 12 Mar 2018 11:00:00 Z
          TOO_NEW | from a (a.example [192.0.2.1]) by b (8.14.4/8.14.4); Mon, 12 Mar 2007 11:00:00 Z
          GRAMMAR | from [192.0.2.1] by b with local; D
          GRAMMAR | from [192.0.2.1] by b with NNFMP; D
          ADDRESS | from a (a.example [192.0.2.256]) by b with SMTP; D
          ADDRESS | from a (HELO b) (Tue, 10 Mar 2026 10:00:00 +0000) by b with SMTP; D
          """)
  void aLineThatItsSystemDoesNotWriteIsOdd(Kind kind, String value) {
    String field = "Received: " + value.replace("; D", "; Tue, 10 Mar 2026 11:00:00 +0000");
    assertThat(oddities(field)).extracting(Oddity::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (qmail 7 invoked by uid 89); 10 Mar 2026 11:00:00 +0900
          from a.example ([192.0.2.1] helo=b.example) by c with esmtp (Exim 4.96) id 1vzuoi-0007ZP-1g; D
          from [192.0.2.1] (helo=[999.1.1.1]) by c with esmtp (Exim 4.96) id 1vzuoi-0007ZP-1g; D
          by b (Postfix, from userid 33) id 3D2B1F2555D; D (UTC)
          by b (Exim, from userid 33) id 3D2B1F2555D; D (UTC)
          from a (a.example [192.0.2.1]) by b (8.8.8/1.1.22.3) id RAA0000008029; D (EDT)
          from a (v1.2.3.4.5) by b with SMTP; D
          """)
  void honestLinesAreNot(String value) {
    assertThat(oddities("Received: " + value.replace("; D", "; Tue, 10 Mar 2026 11:00:00 +0000")))
        .isEmpty();
  }
}
