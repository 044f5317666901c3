package org.hoptrail.mta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.TokenReader;
import org.junit.jupiter.api.Test;

/// Every rule for times outside the Received fields, on invented values. All are read with the
/// formats of all systems, so a value that two formats claim fails.
///
/// The moment inside most of them is 2024-02-29T13:14:15Z.
class TokensTest {

  private static final String SECOND = "2024-02-29T13:14:15Z";

  private static final TokenReader READER =
      new TokenReader(MailSystems.ALL.stream().flatMap(s -> s.tokens().stream()).toList());

  static List<TimeToken> read(String header) {
    byte[] bytes = header.getBytes(StandardCharsets.US_ASCII);
    Source source = new Source("test", null, 0, bytes.length, null);
    RawMessage message = new RawMessage(source, bytes, bytes.length, List.of());
    HeaderBlock block = HeaderReader.read(message, Limits.DEFAULT, new ArrayList<>());
    return READER.read(block);
  }

  private static void reads(String header, String... expected) {
    assertThat(read(header)).extracting(TokensTest::text).containsExactly(expected);
  }

  private static void readsId(String id, String expected) {
    reads("Message-ID: <" + id + ">", expected);
  }

  private static String text(TimeToken token) {
    return token.kind()
        + " "
        + token.time()
        + (token.pid() == null ? "" : " pid " + token.pid())
        + (token.address() == null ? "" : " from " + token.address())
        + (token.wallClock() ? " wall clock" : "");
  }

  @Test
  void outlookMessageIdHoldsTheFileTimeInUtc() {
    String time = "outlook-message-id 2024-02-29T13:14:15.678Z";
    readsId("00a101da6b11$31e861e0$c0000201$@client.example.com", time);
    readsId("00a101da6b11$31e861e0$c0000201@CLIENT", time);
    readsId("9900a101da6b11$31e861e0$c0000201@CLIENT", time);
  }

  @Test
  void anImpossibleTimeInAnOutlookMessageIdIsEvidence() {
    readsId(
        "0012ad8610dc$f9f50000$c0000201@CLIENT",
        "outlook-message-id +41223-08-25T22:47:51.319347200Z");
  }

  @Test
  void outlookBoundaryHoldsTheFileTimeOfTheWallClock() {
    reads(
        "Content-Type: multipart/mixed;\r\n"
            + "\tboundary=\"----=_NextPart_000_00A2_01DA6B3F.4BA09DE0\"",
        "outlook-boundary-local 2024-02-29T18:44:15.678Z wall clock");
  }

  @Test
  void originalArrivalTimeHoldsTheLowHalfFirst() {
    String time = "original-arrival-time 2024-02-29T13:14:15.678Z";
    String field = "X-OriginalArrivalTime: 29 Feb 2024 13:14:15.0678 (UTC) ";
    reads(field + "FILETIME=[31E861E0:01DA6B11]", time);
    reads(field + "FILETIME=[31E861E0: 01DA6B11]", time);
  }

  @Test
  void threadIndexOfANewThreadHoldsTheTimeOfTheMessage() {
    reads(
        "Thread-Index: AQHaaxExEBESExQVFhcYGRobHB0eHw==",
        "thread-index 2024-02-29T13:14:14.155059200Z");
    reads(
        "Thread-Index: AdprETHoEBESExQVFhcYGRobHB0eHw==",
        "thread-index 2024-02-29T13:14:15.675494400Z");
  }

  @Test
  void threadIndexOfAnExchangeAnswerHoldsStartAndAnswer() {
    String start = "thread-index-start 2024-02-29T13:14:14.155059200Z";
    reads(
        "Thread-Index: AQHaaxExEBESExQVFhcYGRobHB0eH7EhXQQQ",
        start,
        "thread-index-reply 2024-02-29T14:14:14.866739200Z");
    reads(
        "Thread-Index: AQHaaxExEBESExQVFhcYGRobHB0eH7EhXQQQgAGSnRA=",
        start,
        "thread-index-reply 2024-03-01T14:15:15.410534400Z");
  }

  @Test
  void threadIndexDifferencesMayBeNegative() {
    reads(
        "Thread-Index: AQHaaxExEBESExQVFhcYGRobHB0eH7EhXQQQgAGSnRD///+JEA==",
        "thread-index-start 2024-02-29T13:14:14.155059200Z",
        "thread-index-reply 2024-03-01T14:13:35.586099200Z");
  }

  @Test
  void threadIndexOfOutlookAnswersCountsInSmallAndLargeSteps() {
    String start = "thread-index-start 2024-02-29T13:14:15.675494400Z";
    reads(
        "Thread-Index: AdprETHoEBESExQVFhcYGRobHB0eHwACGFcgADJTsSA=",
        start,
        "thread-index-reply 2024-03-01T14:15:15.980697600Z");
    reads(
        "Thread-Index: AdprETHoEBESExQVFhcYGRobHB0eH4a46NQA",
        start,
        "thread-index-reply 2027-02-28T13:14:15.123353600Z");
  }

  @Test
  void threadIndexMayBeFolded() {
    reads(
        "Thread-Index: AdprETHoEBESExQVFhcY\r\n GRobHB0eHw==",
        "thread-index 2024-02-29T13:14:15.675494400Z");
  }

  @Test
  void javaMailMessageIdHoldsMilliseconds() {
    String time = "javamail-message-id 2024-02-29T13:14:15.678Z";
    readsId("1234567890.42.1709212455678.JavaMail.app@host1", time);
    readsId("1234567.1709212455678.JavaMail.app@host1", time);
    readsId("1234567890.42.1709212455678@mail.example.com", time);
    readsId("1.0042.8000000000123.JavaMail.x@y", "javamail-message-id 2223-07-06T14:13:20.123Z");
  }

  @Test
  void javaMailBoundaryHoldsMilliseconds() {
    String time = "javamail-boundary 2024-02-29T13:14:15.678Z";
    reads("Content-Type: multipart/mixed; boundary=\"----=_Part_12_345.1709212455678\"", time);
    reads("Content-Type: multipart/mixed; Boundary = ----=_Part_12_345.1709212455678; a=b", time);
  }

  @Test
  void mozillaMessageIdHoldsSeconds() {
    readsId("4A290BDA.3050201@example.com", "mozilla-message-id 2009-06-05T12:13:14Z");
  }

  @Test
  void muttMessageIdHoldsUtcAndTheProcess() {
    readsId("20240229131415.GB4321@host.example", "mutt-message-id " + SECOND + " pid 4321");
  }

  @Test
  void mailServersPutTheirQueueIdBehindTheDate() {
    readsId("20240229131415.A58703F725@mx.example.com", "postfix-message-id " + SECOND);
    readsId("20240229131415.4TlsBH4pkSz1tR4@mx.example.com", "postfix-message-id " + SECOND);
    readsId("202402291314.41TDEFQx012345@mx.example.com", "sendmail-message-id " + SECOND);
    readsId("202402291314.OAA12345@mx.example.com", "sendmail-message-id 2024-02-29T13:14:00Z");
    readsId("20240229131415.4321.qmail@mx.example.com", "qmail-message-id " + SECOND + " pid 4321");
  }

  @Test
  void eximMessageIdIsAnEAndTheQueueId() {
    readsId(
        "E1rfgEp-00017h-Ls@mx.example.com", "exim-message-id 2024-02-29T13:14:15.678Z pid 4321");
    readsId(
        "E1rfgEp-0000000017h-2qNU@mx.example.com",
        "exim-message-id 2024-02-29T13:14:15.678Z pid 4321");
  }

  @Test
  void courierAndCyrusNameThemselves() {
    readsId(
        "courier.0000000065E08327.000010E1@mx.example.com",
        "courier-message-id " + SECOND + " pid 4321");
    readsId("courier.65E08327.000010E1@mx.example", "courier-message-id " + SECOND + " pid 4321");
    readsId("cmu-lmtpd-4321-1709212455-2@mx.example", "cyrus-message-id " + SECOND + " pid 4321");
  }

  @Test
  void dominoMessageIdEndsWithTheTimeOfSending() {
    readsId(
        "OF12345678.9ABCDEF0-ONC1258AD2.00480000-C1258AD2.0048B77F@example.com",
        "domino-message-id 2024-02-29T13:14:15.670Z");
  }

  @Test
  void programsOnLibrariesLeaveTheirMarks() {
    readsId("1709212455.4321.7.camel@desk", "evolution-message-id " + SECOND + " pid 4321");
    readsId(
        "170921245567.4321.12345678901234567890.list@host",
        "python-message-id 2024-02-29T13:14:15.670Z pid 4321");
    readsId(
        "170921245567.4321.1234567890123456@host",
        "python-message-id 2024-02-29T13:14:15.670Z pid 4321");
    readsId(
        "4711.192.0.2.77.1709212455.squirrel@webmail.example.com",
        "squirrelmail-message-id " + SECOND + " from 192.0.2.77");
    readsId(
        "Mime4j.2a.0123456789abcdef.18df50052fe@example.com",
        "james-message-id 2024-02-29T13:14:15.678Z");
  }

  @Test
  void pineWritesTheClockOnTheWall() {
    String time = "pine-message-id-local 2003-02-28T23:59:58Z pid 4321 wall clock";
    readsId("Pine.LNX.4.44.0302282359580.4321-100000@host.example.com", time);
    readsId("alpine.DEB.2.00.030228235958A.4321@host.example.com", time);
  }

  @Test
  void cloudProvidersWriteMilliseconds() {
    readsId(
        "0102018df50052fe-01234567-89ab-4cde-8f01-23456789abcd-000000@eu-west-1.amazonses.com",
        "ses-message-id 2024-02-29T13:14:15.678Z");
    readsId(
        "0100018df50052fe-01234567-89ab-4cde-8f01-23456789abcd-000000@email.amazonses.com",
        "ses-message-id 2024-02-29T13:14:15.678Z");
    readsId(
        "18df50052fe.ff50ad55-254202117.-89@zohomail.com",
        "zoho-message-id 2024-02-29T13:14:15.678Z");
    readsId(
        "2d6f.389c52e.m1.01234567-89ab-11ee-8f01-23456789abcd.18df50052fe@mailer.example.com",
        "zoho-message-id 2024-02-29T13:14:15.678Z");
    readsId(
        "zcb.3z0123.1e7ac7d9.1709212455678@mailb.zcsend.net",
        "zoho-message-id 2024-02-29T13:14:15.678Z");
  }

  @Test
  void googleAddsSecondsToMailWithoutMessageId() {
    String time = "gmail-added-message-id " + SECOND;
    readsId("65e08327.a70a0220.ab2d4.7440@mx.google.com", time);
    readsId("65e08327.a70a0220.ab2d4.7440SMTPIN_ADDED_MISSING@mx.google.com", time);
    readsId("65e08327.a70a0220.ab2d4.7440.GMR@mx.google.com", time);
    reads("X-GM-THRID: 1792239159925089093", "gmail-thread-id 2024-02-29T13:14:15.678Z");
  }

  @Test
  void gatewaysWriteSeconds() {
    reads("X-Barracuda-Start-Time: 1709212455", "barracuda-start-time " + SECOND);
    reads("X-ASG-Debug-ID: 1709212455-0739cd1c0001-8pXyZw", "barracuda-debug-id " + SECOND);
    reads(
        "X-CM-Analysis: v=2.4 cv=AbCdEfGh c=1 sm=1 tr=0 ts=65e08327\r\n a=x:117 a=y:17",
        "cloudmark-analysis " + SECOND);
    reads("X-CMAE-Analysis: v=2.4 cv=A c=1 ts=65e08327", "cloudmark-analysis " + SECOND);
    assertThat(read("X-Barracuda-Start-Time: 1709212455 s")).isEmpty();
    assertThat(read("X-ASG-Debug-ID: 1709212455")).isEmpty();
    assertThat(read("X-CM-Analysis: v=2.4 cv=A c=1 ts=65e0832")).isEmpty();
    assertThat(read("X-GM-THRID: 99999999999999999999")).isEmpty();
    assertThat(read("X-GM-THRID: 179223915992508909")).isEmpty();
  }

  @Test
  void signaturesAndSealsTellWhenTheyWereMade() {
    reads(
        "DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s1;\r\n t=1709212455; x=1709817255;"
            + " h=to:t=1; b=t=",
        "dkim-signature " + SECOND);
    reads("DKIM-Signature: t = 1709212455", "dkim-signature " + SECOND);
    reads(
        "X-Google-DKIM-Signature: v=1; d=1e100.example; t=1709212455; x=1",
        "google-dkim-signature " + SECOND);
    reads("ARC-Seal: i=1; a=rsa-sha256; t=1709212455; cv=none", "arc-seal " + SECOND);
    reads("ARC-Message-Signature: i=1;t=1709212455", "arc-message-signature " + SECOND);
    assertThat(read("DKIM-Signature: v=1; x=1709817255; b=t=1709212455")).isEmpty();
    assertThat(read("DKIM-Signature: v=1; t=17092124x5; b=")).isEmpty();
    assertThat(read("DKIM-Signature: v=1; t=1; b=")).isEmpty();
    assertThat(read("DKIM-Signature: v=1; t=")).isEmpty();
  }

  @Test
  void aTokenCitesItsOwnBytes() {
    String header = "Message-ID:\r\n <E1rfgEp-00017h-Ls@mx.example.com> (added)";
    TimeToken token = read(header).getFirst();
    assertThat(token.token().value()).isEqualTo("E1rfgEp-00017h-Ls@mx.example.com");
    assertThat(
            header.substring((int) token.token().span().start(), (int) token.token().span().end()))
        .isEqualTo(token.token().value());
  }
}
