package org.hoptrail.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.DnsSettings;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Rcode;

/// A run is written down, and given again to the letter.
class RecordingTest {

  private static final String ZONE =
      """
      $ORIGIN example.net.
      $TTL 3600
      @ SOA ns hostmaster 1 7200 900 1209600 300
      @ NS ns
      @ MX 10 mx1
      @ TXT "v=spf1 " "mx \\"-all\\" \\\\ \\228\\007\\010"
      mx1 A 192.0.2.25
      mx1 AAAA 2001:db8::25
      www CNAME mx1
      25 PTR mx1
      """;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("dns.jsonl");
  }

  private Resolver recorder(TestServer server) {
    return Dns.open(Dns.live(Dns.LONG, 1, server.server()).with(new DnsMode.Recorded(file())));
  }

  private Resolver replay() {
    return Dns.open(DnsSettings.OFF.with(new DnsMode.Replayed(file())));
  }

  private static List<DnsQuestion> questions() {
    List<DnsQuestion> questions = new ArrayList<>();
    for (String name :
        List.of("example.net", "www.example.net", "mx1.example.net", "25.example.net", "x..y")) {
      for (DnsType type : DnsType.values()) {
        questions.add(new DnsQuestion(name, type));
      }
    }
    questions.add(new DnsQuestion("none.example.net", DnsType.A));
    questions.add(new DnsQuestion("refused.example.org", DnsType.A));
    questions.add(new DnsQuestion("servfail.example.net", DnsType.A));
    return questions;
  }

  @Test
  void a_replay_gives_what_the_run_had() throws IOException {
    List<DnsAnswer> answers = new ArrayList<>();
    try (TestServer server = TestServer.start(ZONE);
        Resolver recorder = recorder(server)) {
      server.on(
          "servfail.example.net",
          call -> {
            var reply = call.answer();
            reply.getHeader().setRcode(Rcode.SERVFAIL);
            call.send(reply);
          });
      questions().forEach(question -> answers.add(recorder.ask(question)));
      questions().reversed().forEach(recorder::ask);
      assertThat(recorder.complaint()).isNull();
    }
    assertThat(Files.readAllLines(file())).hasSameSizeAs(questions());
    Resolver replay = replay();
    assertThat(questions().stream().map(replay::ask).toList()).isEqualTo(answers);
    assertThat(replay.complaint()).isNull();
  }

  @Test
  void a_line_can_be_read() throws IOException {
    try (TestServer server = TestServer.start(ZONE);
        Resolver recorder = recorder(server)) {
      Dns.ask(recorder, "www.example.net", DnsType.A);
      Dns.ask(recorder, "a..b", DnsType.MX);
      assertThat(Files.readString(file()))
          .isEqualTo(
              """
              {"question":"www.example.net","type":"A","outcome":"found","answer":["192.0.2.25"],\
              "aliases":["mx1.example.net"],"ttl":3600,"server":"%s",\
              "at":"2026-03-03T09:00:00Z","dnssec":"insecure","remark":null}
              {"question":"a..b","type":"MX","outcome":"not-asked","answer":[],"aliases":[],\
              "ttl":0,"server":"none","at":"1970-01-01T00:00:00Z","dnssec":"unknown",\
              "remark":"a label is empty"}
              """
                  .formatted(server.server()));
    }
  }

  /// Lines stand in the order of the first asking, though the answers come in another one.
  @Test
  @Timeout(60)
  void the_order_is_that_of_the_asking() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    try (TestServer server = TestServer.start(ZONE);
        Resolver recorder = recorder(server);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      server.on(
          "www.example.net",
          call -> {
            other.await();
            call.send(call.answer());
          });
      var slow = threads.submit(() -> Dns.ask(recorder, "www.example.net", DnsType.A));
      while (server.queries() == 0) {
        Thread.onSpinWait();
      }
      Dns.ask(recorder, "mx1.example.net", DnsType.A);
      other.countDown();
      slow.get();
    }
    assertThat(Files.readAllLines(file()))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"www.example.net\""),
            line -> assertThat(line).contains("\"mx1.example.net\""));
  }

  @Test
  void what_was_not_recorded_is_told() throws IOException {
    Files.writeString(file(), "");
    Resolver replay = replay();
    DnsAnswer answer = Dns.ask(replay, "a.example.net", DnsType.A);
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ASKED);
    assertThat(answer.remark()).isEqualTo("not in the recording " + file());
    assertThat(replay.complaint())
        .isEqualTo("the recording " + file() + " has no answer to 1 question: a.example.net. A");
    Dns.ask(replay, "b.example.net", DnsType.A);
    assertThat(replay.complaint()).contains("2 questions, such as a.example.net. A");
  }

  @Test
  void a_recording_is_not_overwritten() throws IOException {
    Files.writeString(file(), "{}\n");
    DnsMode there = new DnsMode.Recorded(file());
    DnsMode nowhere = new DnsMode.Recorded(folder.resolve("none/dns.jsonl"));
    for (DnsMode mode : List.of(there, nowhere)) {
      assertThatThrownBy(() -> Resolvers.open(DnsSettings.OFF.with(mode), Dns.CLOCK))
          .isInstanceOf(DnsUnavailable.class)
          .hasMessageStartingWith(folder.toString());
    }
    assertThat(Files.readString(file())).isEqualTo("{}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing                                     | no JSON object
          []                                          | 'type' must be a string
          {"type":7}                                  | 'type' must be a string
          {"type":"ANY"}                              | 'type' cannot be 'ANY'
          {"type":"A","answer":["x"]}                 | 'x' is no data of a record of type A
          {"type":"MX","answer":["ten mx."]}          | 'ten mx.' is no data
          {"type":"MX","answer":["mx."]}              | 'mx.' is no data
          {"type":"TXT","answer":["x"]}               | 'x' is no data
          {"type":"A","answer":[7]}                   | 'answer' must hold strings
          {"type":"A","outcome":"found"}              | 'answer' does not go with
          {"type":"A","outcome":"maybe"}              | 'outcome' cannot be 'maybe'
          {"type":"A","outcome":"timeout"}            | 'question' must be a string
          """)
  void a_broken_recording_is_refused_with_the_line(String line, String message) throws IOException {
    Files.writeString(file(), "\n" + line + "\n");
    assertThatThrownBy(
            () -> Resolvers.open(DnsSettings.OFF.with(new DnsMode.Replayed(file())), Dns.CLOCK))
        .isInstanceOf(DnsUnavailable.class)
        .hasMessageStartingWith(file() + ":2: is not a recorded answer: ")
        .hasMessageContaining(message);
  }

  @Test
  void unreadable_recordings_are_named() throws IOException {
    Files.write(file(), new byte[] {(byte) 0xe4, '\n'});
    for (Path wrong : List.of(file(), folder, folder.resolve("none"))) {
      assertThatThrownBy(
              () -> Resolvers.open(DnsSettings.OFF.with(new DnsMode.Replayed(wrong)), Dns.CLOCK))
          .isInstanceOf(DnsUnavailable.class)
          .hasMessageStartingWith(wrong + ": ");
    }
  }

  /// Every answer that can be given can be written and read again.
  @Test
  void any_answer_survives() throws RecordedLine.Broken {
    Random random = new Random(8601);
    for (int i = 0; i < 5_000; i++) {
      DnsAnswer answer = answer(random);
      String line = RecordedLine.of(answer);
      assertThat(line).doesNotContain("\n", "\r");
      assertThat(RecordedLine.read(line)).isEqualTo(answer);
    }
  }

  private static DnsAnswer answer(Random random) {
    DnsType type = Dns.any(random, DnsType.values());
    Outcome outcome = Dns.any(random, Outcome.values());
    DnsRecord record =
        switch (type) {
          case A -> new DnsRecord.Address(IpAddress.v4(random.nextLong()));
          case AAAA -> new DnsRecord.Address(IpAddress.v6(random.nextLong(), random.nextLong()));
          case MX -> new DnsRecord.Exchange(random.nextInt(65_536), octets(random));
          case NS, PTR -> new DnsRecord.Name(octets(random));
          case TXT -> new DnsRecord.Text(octets(random));
          case SOA -> new DnsRecord.Other("ns. h. 1 2 3 4 5");
        };
    return new DnsAnswer(
        new DnsQuestion(octets(random), type),
        outcome,
        outcome == Outcome.FOUND ? Collections.nCopies(1 + random.nextInt(3), record) : List.of(),
        List.of(octets(random)),
        random.nextInt(100_000),
        octets(random),
        Dns.NOW.plusNanos(random.nextInt()),
        Dns.any(random, Dnssec.values()),
        random.nextBoolean() ? Objects.toString(octets(random)) : null);
  }

  private static String octets(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append((char) random.nextInt(256));
    }
    return text.toString();
  }
}
