package org.hoptrail.render;

import org.hoptrail.model.Explanation;
import org.hoptrail.model.Explanation.Code;
import org.hoptrail.model.Explanation.Listing;
import org.hoptrail.model.KnownReply;
import org.hoptrail.model.Reply;
import org.hoptrail.model.SmtpSession;
import org.hoptrail.model.SmtpSession.Break;
import org.hoptrail.model.SmtpSession.Login;
import org.hoptrail.model.SmtpSession.Recipient;
import org.hoptrail.model.SmtpSession.Tls;
import org.hoptrail.model.SmtpSession.Transaction;
import org.jspecify.annotations.Nullable;

/// The JSON of explained replies, `hoptrail.explanation/1`, and sessions, `hoptrail.session/1`.
final class AnswerShape {

  static final String EXPLANATION_SCHEMA = "hoptrail.explanation/1";
  static final String SESSION_SCHEMA = "hoptrail.session/1";

  private static final Shape<Reply> REPLY =
      new Shape<Reply>()
          .numberOrNull(
              "code", "the three digits, or null", it -> it.code() == 0 ? null : it.code())
          .text("enhanced", "the enhanced status code, or null", AnswerShape::enhanced)
          .texts("lines", "the text line by line, without codes", Reply::lines)
          .text("command", "the command that was answered, if that is told", Reply::command);

  private static final Shape<KnownReply> KNOWN =
      new Shape<KnownReply>()
          .text("id", "its stable name, as in docs/replies.md", KnownReply::id)
          .text("provider", "whose text it is; null when many use it", KnownReply::provider);

  private static final Shape<Code> CODE =
      new Shape<Code>()
          .text("code", "the reply code or enhanced code", Code::code)
          .text("title", "its meaning in one line", Code::title)
          .text("meaning", "its meaning", Code::meaning)
          .text("reference", "where it is defined", Code::reference);

  private static final Shape<Listing> LISTING =
      new Shape<Listing>()
          .text("list", "the name of the list", Listing::list)
          .text("zone", "its DNS zone", Listing::zone)
          .text("address", "the listed address, or null", Listing::address)
          .text("question", "the DNS name to ask for, or null", Listing::question)
          .text("lookup", "the page of the list, or null", Listing::lookup);

  static final Shape<Explanation> EXPLANATION =
      new Shape<Explanation>()
          .text("schema", "`" + EXPLANATION_SCHEMA + "`", it -> EXPLANATION_SCHEMA)
          .object("reply", "what was explained", REPLY, Explanation::reply)
          .text(
              "permanence",
              "`success`, `continue`, `temporary`, `permanent` or `unknown`",
              it -> HopShape.word(it.permanence()))
          .text("title", "what happened, in one line", Explanation::title)
          .text("meaning", "what happened", Explanation::meaning)
          .text(
              "turn",
              "whose turn it is: `sender`, `sender_admin`, `recipient`, `recipient_admin` or"
                  + " `nobody`",
              it -> HopShape.word(it.turn()))
          .texts("nextSteps", "what to check or do, in this order", Explanation::nextSteps)
          .object("known", "the text that was recognised, or null", KNOWN, Explanation::known)
          .objects("codes", "the codes by the standards", CODE, Explanation::codes)
          .texts("notes", "contradictions, and what else to know", Explanation::notes)
          .object("listing", "the blocklist it speaks of, or null", LISTING, Explanation::listing)
          .texts("references", "where this is documented", Explanation::references);

  /// An explanation inside a session: written in full, but documented once.
  static final Shape<Explanation> ANSWER = copyOf(EXPLANATION);

  private static final Shape<Tls> TLS =
      new Shape<Tls>()
          .flag("offered", "whether STARTTLS was offered", Tls::offered)
          .flag("started", "whether it was started", Tls::started)
          .text("cipher", "protocol and cipher, or null", Tls::cipher);

  private static final Shape<Login> LOGIN =
      new Shape<Login>()
          .text("mechanism", "such as `PLAIN`; credentials are never kept", Login::mechanism)
          .object("answer", "the last reply to it", ANSWER, Login::answer);

  private static final Shape<Recipient> RECIPIENT =
      new Shape<Recipient>()
          .text("address", "as it was named", Recipient::address)
          .text(
              "outcome",
              "`accepted`, `deferred`, `rejected` or `open`",
              it -> HopShape.word(it.outcome()))
          .object("answer", "the reply that decided it, or null", ANSWER, Recipient::answer);

  private static final Shape<Transaction> TRANSACTION =
      new Shape<Transaction>()
          .text(
              "sender",
              "the envelope sender; empty for the null path, null when it is not shown",
              Transaction::sender)
          .object("senderAnswer", "the reply to MAIL FROM", ANSWER, Transaction::senderAnswer)
          .objects("recipients", "each with its outcome", RECIPIENT, Transaction::recipients)
          .numberOrNull(
              "bytes",
              "the size, declared or shown; or null",
              it -> it.bytes() < 0 ? null : it.bytes())
          .object("dataAnswer", "the reply to the message", ANSWER, Transaction::dataAnswer);

  private static final Shape<Break> BREAK =
      new Shape<Break>()
          .text("at", "the command", Break::at)
          .object("answer", "the reply that refused it, or null", ANSWER, Break::answer)
          .text("note", "what the program said of it, or null", Break::note);

  static final Shape<SmtpSession> SESSION =
      new Shape<SmtpSession>()
          .text("schema", "`" + SESSION_SCHEMA + "`", it -> SESSION_SCHEMA)
          .text(
              "recorder",
              "`swaks`, `smtplib`, `labelled`, `arrows` or `plain`",
              SmtpSession::recorder)
          .text("server", "the host that was connected to, or null", SmtpSession::server)
          .object("greeting", "the server's first reply", ANSWER, SmtpSession::greeting)
          .text("client", "the name given with HELO or EHLO", SmtpSession::client)
          .texts("extensions", "what the server offered last", SmtpSession::extensions)
          .object("tls", "what became of encryption", TLS, SmtpSession::tls)
          .object("login", "what became of authentication, or null", LOGIN, SmtpSession::login)
          .objects("transactions", "one per MAIL FROM", TRANSACTION, SmtpSession::transactions)
          .object("broken", "where it failed, or null", BREAK, SmtpSession::broken);

  private AnswerShape() {}

  private static <T> Shape<T> copyOf(Shape<T> shape) {
    Shape<T> copy = new Shape<>();
    copy.keys().addAll(shape.keys());
    return copy;
  }

  private static @Nullable String enhanced(Reply reply) {
    return reply.enhanced() == null ? null : reply.enhanced().toString();
  }
}
