package org.hoptrail.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoptrail.model.SmtpSession;
import org.hoptrail.model.SmtpSession.Break;
import org.hoptrail.model.SmtpSession.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no sample shows of sessions.
class SessionTest {

  private static final String START =
      "220 mx.example.net ESMTP\nEHLO a.example\n250-mx.example.net\n250 STARTTLS\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550 5.1.1 no",
        "550-5.1.1 no\n550 5.1.1 no",
        "EHLO a.example",
        "Subject: QUIT\n\nhello",
        "> 550 quoted\n> more"
      })
  void a_reply_is_no_session(String text) {
    assertThat(Replies.transcript(text)).isNull();
  }

  @Test
  void commands_sent_ahead_get_their_own_replies() {
    SmtpSession session =
        session(
            START
                + "MAIL FROM:<a@a.example>\nRCPT TO:<b@example.net>\nRCPT TO:<c@example.net>\nDATA\n"
                + "250 2.1.0 Ok\n550 5.1.1 b\n451 4.3.0 c\n554 5.5.1 Error: no valid recipients\n");
    assertThat(session.transactions()).hasSize(1);
    var recipients = session.transactions().getFirst().recipients();
    assertThat(recipients)
        .extracting(SmtpSession.Recipient::outcome)
        .containsExactly(Outcome.REJECTED, Outcome.DEFERRED);
    assertThat(broken(session).at()).isEqualTo("RCPT TO:<b@example.net>");
  }

  @Test
  void a_session_without_an_end_breaks_where_the_answer_is_missing() {
    SmtpSession session = session(START + "MAIL FROM:<a@a.example>\n");
    assertThat(broken(session).at()).isEqualTo("MAIL FROM:<a@a.example>");
    assertThat(broken(session).answer()).isNull();
  }

  @Test
  void a_refused_greeting_is_where_it_breaks() {
    SmtpSession session = session("554 5.7.1 no service for you\nQUIT\n221 Bye\n");
    assertThat(broken(session).at()).isEqualTo("connect");
  }

  @Test
  void two_messages_are_two_transactions() {
    String message = "MAIL FROM:<>\n250 ok\nRCPT TO:<b@example.net>\n250 ok\nDATA\n354 go\nx\n.\n";
    SmtpSession session = session(START + message + "250 ok 1\n" + message + "250 ok 2\n");
    assertThat(session.transactions()).hasSize(2);
    assertThat(session.broken()).isNull();
    assertThat(session.tls().offered()).isTrue();
    assertThat(session.tls().started()).isFalse();
  }

  /// What a message says is not what the server says.
  @Test
  void the_message_is_no_part_of_the_dialogue() {
    SmtpSession session =
        session(
            START
                + "MAIL FROM:<>\n250 ok\nRCPT TO:<b@example.net>\n250 ok\nDATA\n354 go\n"
                + "550 5.1.1 cited\nQUIT\n.\n250 2.0.0 taken\n");
    assertThat(session.broken()).isNull();
    assertThat(session.transactions().getFirst().recipients().getFirst().outcome())
        .isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void chunks_are_counted_and_the_last_decides() {
    SmtpSession session =
        session(
            START
                + "MAIL FROM:<a@a.example>\n250 ok\nRCPT TO:<b@example.net>\n250 ok\n"
                + "BDAT 1000\n250 ok\nBDAT 24 LAST\n250 2.0.0 taken\n");
    assertThat(session.transactions().getFirst().bytes()).isEqualTo(1024);
    assertThat(session.broken()).isNull();
  }

  @Test
  void credentials_are_never_kept() {
    String secret = "AGFkYQBzZWNyZXQ=";
    SmtpSession session =
        session(
            START
                + "AUTH PLAIN "
                + secret
                + "\n535 5.7.8 no\nAUTH PLAIN\n334 \n"
                + secret
                + "\n535 5.7.8 no\n");
    assertThat(session.toString()).doesNotContain(secret).doesNotContain("AGFk");
    assertThat(session.login()).isNotNull();
    assertThat(broken(session).at()).isEqualTo("AUTH");
  }

  private static SmtpSession session(String text) {
    SmtpSession session = Replies.transcript(text);
    assertThat(session).isNotNull();
    return session;
  }

  private static Break broken(SmtpSession session) {
    assertThat(session.broken()).isNotNull();
    return session.broken();
  }
}
