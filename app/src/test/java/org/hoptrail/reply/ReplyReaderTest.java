package org.hoptrail.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hoptrail.model.Explanation;
import org.hoptrail.model.Explanation.Permanence;
import org.hoptrail.model.Reply;
import org.hoptrail.model.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Replies are found in whatever surrounds them, and nowhere else.
class ReplyReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          550                                     | 550 |        | ''
          5.7.26                                  | 0   | 5.7.26 | ''
          550 5.1.1                               | 550 | 5.1.1  | ''
          550 5.1.1 User unknown                  | 550 | 5.1.1  | User unknown
          550-5.1.1 User                          | 550 | 5.1.1  | User
          550 #5.1.0 Address rejected             | 550 | 5.1.0  | Address rejected
          553 sorry, no relay (#5.7.1)            | 553 | 5.7.1  | sorry, no relay (#5.7.1)
          Status: 5.1.1                           | 0   | 5.1.1  | ''
          Diagnostic-Code: smtp; 550 5.1.1 no     | 550 | 5.1.1  | no
          Diagnostic-Code: smtp;550 no            | 550 |        | no
          x C="250 OK id=1vx" QT=1s               | 250 |        | OK id=1vx
          (host mx.example.net said: 450 4.2.0 a) | 450 | 4.2.0  | a
          #550 5.1.1 RESOLVER; not found ##       | 550 | 5.1.1  | RESOLVER; not found
          dsn=5.1.1, stat=User unknown            | 0   | 5.1.1  | User unknown
          stat=Deferred: 450 4.7.1 later          | 450 | 4.7.1  | later
          """)
  void is_found(String text, int code, String enhanced, String words) {
    List<Reply> replies = ReplyReader.read(text);
    assertThat(replies).hasSize(1);
    Reply reply = replies.getFirst();
    assertThat(reply.code()).isEqualTo(code);
    assertThat(String.valueOf(reply.enhanced())).isEqualTo(String.valueOf(enhanced));
    assertThat(reply.text()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "Mar  3 09:14:05 mx1 postfix/qmgr[250]: 4fQSnr0qGrz1xnB: from=<a@b.example>, size=550",
        "delay=250, delays=550 ms",
        "version 5.7.26 of something",
        "192.0.2.1",
        "call 555-1234",
        "999 5.1.1",
        "2026-03-03 09:14:05 completed"
      })
  void is_not_found(String text) {
    assertThat(ReplyReader.read(text)).isEmpty();
    assertThat(Replies.explain(text)).isNull();
  }

  @Test
  void lines_of_one_reply_are_one_reply() {
    String text = "550-5.7.1 one\n550-5.7.1 two\n550 5.7.1 three\n250 2.0.0 Ok\n";
    List<Reply> replies = ReplyReader.read(text);
    assertThat(replies).hasSize(2);
    assertThat(replies.getFirst().lines()).containsExactly("one", "two", "three");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said: 550-5.7.1 one 550-5.7.1 two 550 5.7.1 three",
        "said: 550-5.7.1 one#012550-5.7.1 two#012550 5.7.1 three",
        "x: 550-5.7.1 one\\n550-5.7.1 two\\n550 5.7.1 three",
        "550-5.7.1 one\r\n550-5.7.1 two\r\n550 5.7.1 three\r\n"
      })
  void joined_lines_are_parted_again(String text) {
    assertThat(ReplyReader.read(text).getFirst().lines()).containsExactly("one", "two", "three");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          said: 550 no (in reply to RCPT TO command)                 | RCPT TO
          said: 550 no (in reply to end of DATA command)             | end of data
          error from remote mail server after MAIL FROM:<a@b>: 550 x | MAIL FROM
          error from remote mail server after pipelined DATA: 550 x  | DATA
          host mx.example.net refused to talk to me: 554 go away     | connect
          lost connection with mx.example.net while sending RCPT TO  | RCPT TO
          """)
  void the_command_is_told(String text, String command) {
    assertThat(ReplyReader.read(text).getFirst().command()).isEqualTo(command);
  }

  @Test
  void status_and_diagnostic_code_of_one_recipient_are_one() {
    String block = "Status: 5.1.1\nDiagnostic-Code: smtp; 550 no such user\n";
    assertThat(ReplyReader.read(block + "\n" + block)).hasSize(2);
    assertThat(ReplyReader.read(block).getFirst().toString()).isEqualTo("550 5.1.1 no such user");
  }

  @Test
  void contradictions_are_told() {
    Explanation permanent = explained("550 4.7.1 later");
    assertThat(permanent.permanence()).isEqualTo(Permanence.PERMANENT);
    assertThat(permanent.notes()).anyMatch(note -> note.contains("contradict"));
    assertThat(explained("554 5.7.1 please try again later").notes())
        .anyMatch(note -> note.contains("ask to try again"));
    assertThat(explained("550 5.1.1 no").notes()).isEmpty();
  }

  @Test
  void nobody_has_to_act_on_what_passes_by_itself() {
    assertThat(explained("450 4.2.0 busy").turn()).isEqualTo(Turn.NOBODY);
    assertThat(explained("450 4.2.0 busy").nextSteps().getFirst()).startsWith("Wait");
    assertThat(explained("250 2.0.0 Ok").permanence()).isEqualTo(Permanence.SUCCESS);
    assertThat(explained("250 2.0.0 Ok").nextSteps()).isEmpty();
    assertThat(explained("354 go ahead").permanence()).isEqualTo(Permanence.CONTINUE);
  }

  /// An accepted message may say anything: `250 spam detected` is no refusal.
  @Test
  void success_is_never_a_known_failure() {
    assertThat(explained("250 2.0.0 Ok, spam detected").known()).isNull();
  }

  @Test
  void the_listed_address_and_the_question_are_read() {
    Explanation.Listing v4 = listing("192.0.2.25", "zen.spamhaus.org");
    assertThat(v4.question()).isEqualTo("25.2.0.192.zen.spamhaus.org");
    assertThat(v4.list()).isEqualTo("Spamhaus ZEN");
    Explanation.Listing unknown = listing("192.0.2.25", "bl.lists.example");
    assertThat(unknown.list()).isEqualTo("bl.lists.example");
    assertThat(unknown.lookup()).isNull();
    assertThat(listing("2001:db8::25", "bl.lists.example").question())
        .startsWith("5.2.0.0.")
        .endsWith(".8.b.d.0.1.0.0.2.bl.lists.example");
  }

  private static Explanation.Listing listing(String address, String zone) {
    Explanation.Listing listing =
        explained("554 5.7.1 Client host [" + address + "] blocked using " + zone).listing();
    assertThat(listing).isNotNull();
    return listing;
  }

  private static Explanation explained(String text) {
    Explanation explanation = Replies.explain(text);
    assertThat(explanation).isNotNull();
    return explanation;
  }
}
