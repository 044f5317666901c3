package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.DnsType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Message;

/// Replies of arbitrary octets: nothing throws, and none of them says that a name does not exist.
/// And the other way: what a zone says comes back whole.
class HostileRepliesTest {

  private static final int ROUNDS = 3_000;

  private static final String ZONE =
      """
      $ORIGIN example.net.
      $TTL 3600
      @ SOA ns hostmaster 1 7200 900 1209600 300
      @ MX 10 mx1
      @ TXT "v=spf1 mx -all"
      @ CNAME www.example.org.
      @ A 192.0.2.25
      @ AAAA 2001:db8::25
      @ NS ns
      @ PTR host
      """;

  @TempDir Path folder;

  private final Random random = new Random(1035);

  /// What a server makes of a query and its own true answer.
  private interface Damage {
    byte[] to(Message query, byte[] answer);
  }

  private DnsAnswer ask(DnsQuestion question, ReplyWriter server, Damage damage) {
    Response.Source source =
        query -> {
          byte[] packet = damage.to(query, server.reply(query, true).toWire());
          Fit fit = Fit.of(packet, query);
          return fit.message() == null
              ? new Response.Failed(
                  Outcome.UNUSABLE, "test", DnsAnswer.Dnssec.UNKNOWN, fit.remark())
              : Response.of("test", fit.message());
        };
    return new Interrogation(source, true, Dns.CLOCK).answer(question);
  }

  private static ReplyWriter server(String zone) throws IOException {
    return new ReplyWriter(Dns.records(zone));
  }

  private DnsQuestion question(String name) {
    return new DnsQuestion(name, Dns.any(random, DnsType.values()));
  }

  @Test
  void noise_is_no_answer() throws IOException {
    ReplyWriter server = server(ZONE);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] noise = new byte[random.nextInt(80)];
      random.nextBytes(noise);
      DnsAnswer answer =
          ask(
              question("example.net"),
              server,
              (query, whole) -> {
                byte[] id = query.toWire();
                System.arraycopy(id, 0, noise, 0, Math.min(2, noise.length));
                return noise;
              });
      assertThat(answer.isSilent()).as(answer.toString()).isTrue();
    }
  }

  /// Octets behind the header change: any outcome may come, but no exception. The right one too,
  /// for most octets are data.
  @Test
  void damaged_answers_do_not_throw() throws IOException {
    ReplyWriter server = server(ZONE);
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      DnsAnswer answer =
          ask(question("example.net"), server, (query, whole) -> damaged(query, whole));
      found += answer.outcome() == Outcome.FOUND ? 1 : 0;
      assertThat(answer.remark() == null).isEqualTo(answer.outcome().isAnswer());
    }
    assertThat(found).isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 20);
  }

  private byte[] damaged(Message query, byte[] whole) {
    int behindQuestion = 12 + query.getQuestion().toWire(0).length;
    int lost = random.nextInt(3) * random.nextInt(20);
    int length = Math.max(behindQuestion, whole.length - lost);
    byte[] damaged = Arrays.copyOf(whole, length);
    for (int i = length == behindQuestion ? 0 : random.nextInt(4); i > 0; i--) {
      damaged[behindQuestion + random.nextInt(damaged.length - behindQuestion)] =
          (byte) random.nextInt(256);
    }
    return damaged;
  }

  /// The server's answer, cut off anywhere, is no answer.
  @Test
  void an_answer_cut_off_is_none() throws IOException {
    ReplyWriter server = server(ZONE);
    AtomicReference<byte[]> whole = new AtomicReference<>(new byte[0]);
    DnsQuestion question = new DnsQuestion("example.net", DnsType.MX);
    ask(question, server, (query, all) -> keep(whole, all));
    for (int i = 0; i < whole.get().length; i++) {
      int length = i;
      DnsAnswer answer = ask(question, server, (query, all) -> Arrays.copyOf(all, length));
      assertThat(answer.isSilent()).as("%d octets: %s", i, answer).isTrue();
    }
  }

  private static byte[] keep(AtomicReference<byte[]> place, byte[] octets) {
    place.set(octets);
    return octets;
  }

  /// Names of arbitrary octets, in a zone file, over the wire and read from the file.
  @Test
  void random_names_come_back() throws IOException {
    for (int round = 0; round < 40; round++) {
      StringBuilder zone = new StringBuilder("$TTL 60\n@ SOA ns h 1 2 3 4 5\n@ NS ns\n");
      String[] names = new String[50];
      for (int i = 0; i < names.length; i++) {
        names[i] = randomName();
        zone.append(escaped(names[i])).append(" A 192.0.2.").append(i).append('\n');
      }
      Path file = folder.resolve("example.net.zone");
      Files.writeString(file, zone, StandardCharsets.ISO_8859_1);
      ReplyWriter wire = server("$ORIGIN example.net.\n" + zone);
      Resolver files = Dns.open(DnsSettings.OFF.with(new DnsMode.Zones(folder)));
      for (int i = 0; i < names.length; i++) {
        DnsQuestion question = new DnsQuestion(names[i] + ".example.net", DnsType.A);
        assertThat(Dns.texts(files.ask(question))).contains("192.0.2." + i);
        assertThat(Dns.texts(ask(question, wire, (query, all) -> all))).contains("192.0.2." + i);
      }
    }
  }

  /// Two labels of one to twenty octets, none of them a dot.
  private String randomName() {
    StringBuilder name = new StringBuilder();
    for (int label = 0; label < 2; label++) {
      name.append(label == 0 ? "" : ".");
      for (int i = random.nextInt(20); i >= 0; i--) {
        char c = (char) random.nextInt(256);
        name.append(c == '.' ? 'x' : c);
      }
    }
    return name.toString();
  }

  private static String escaped(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    StringReader in = new StringReader(name);
    for (int c = in.read(); c >= 0; c = in.read()) {
      text.append(c == '.' ? "." : "\\%03d".formatted(c));
    }
    return text.toString();
  }
}
