package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An SMTP session as a test program recorded it.
///
/// @param recorder what wrote the transcript: `swaks`, `smtplib`, `labelled` or `plain`
/// @param server the host that was connected to, if that is told
/// @param greeting the server's first reply
/// @param client the name the client gave with HELO or EHLO
/// @param extensions what the server offered last, with parameters
/// @param tls what became of encryption
/// @param login what became of authentication, null when it was not tried
/// @param transactions the messages, one per MAIL FROM
/// @param broken where and why the session failed, null when it did not
public record SmtpSession(
    String recorder,
    @Nullable String server,
    @Nullable Explanation greeting,
    @Nullable String client,
    List<String> extensions,
    Tls tls,
    @Nullable Login login,
    List<Transaction> transactions,
    @Nullable Break broken)
    implements Answer {

  public SmtpSession {
    extensions = List.copyOf(extensions);
    transactions = List.copyOf(transactions);
  }

  /// What became of encryption.
  ///
  /// @param offered whether the server offered STARTTLS
  /// @param started whether it was started
  /// @param cipher protocol and cipher, if they are told
  public record Tls(boolean offered, boolean started, @Nullable String cipher) {}

  /// What became of authentication. Credentials are never kept.
  ///
  /// @param mechanism such as `PLAIN`
  /// @param answer the last reply to it, if there was one
  public record Login(String mechanism, @Nullable Explanation answer) {}

  /// One message of the session.
  ///
  /// @param sender the envelope sender, empty for the null path, null when MAIL FROM is not shown
  /// @param senderAnswer the reply to MAIL FROM
  /// @param recipients in the order they were named
  /// @param bytes the size that was declared or shown, -1 when neither
  /// @param dataAnswer the reply to the message itself
  public record Transaction(
      @Nullable String sender,
      @Nullable Explanation senderAnswer,
      List<Recipient> recipients,
      long bytes,
      @Nullable Explanation dataAnswer) {

    public Transaction {
      recipients = List.copyOf(recipients);
    }
  }

  /// One recipient and how it ended.
  ///
  /// @param address as it was named
  /// @param outcome how it ended
  /// @param answer the reply that decided it, if there was one
  public record Recipient(String address, Outcome outcome, @Nullable Explanation answer) {}

  /// How it ended for a recipient.
  public enum Outcome {
    /// The server took the message for this recipient.
    ACCEPTED,
    /// A temporary refusal: a mail server would try again.
    DEFERRED,
    /// A permanent refusal.
    REJECTED,
    /// The session ended before that was decided.
    OPEN
  }

  /// Where a session failed.
  ///
  /// @param at the command, or `connect`
  /// @param answer the reply that refused it, if there was one
  /// @param note what the program said of it, if no reply explains it
  public record Break(String at, @Nullable Explanation answer, @Nullable String note) {}
}
