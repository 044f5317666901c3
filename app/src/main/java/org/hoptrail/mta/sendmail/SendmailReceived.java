package org.hoptrail.mta.sendmail;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// `from HELO (IDENT:USER@RDNS [IP] (may be forged)) (authenticated bits=N) by NAME (V/CF) with
/// ESMTPS id ID (version=.. cipher=.. bits=N verify=NO) for <R>; DATE (ZONE)`; a local submission
/// is `(from USER@localhost) by NAME (V/CF/Submit) id ID`. V is the version of the program, CF that
/// of its configuration.
///
/// A bounce is `from localhost (localhost)` without a protocol.
///
/// The configuration may hide the versions. A line without them whose id is one of Sendmail's and
/// holds the time of its date is Sendmail by shape, unless Postfix could have drawn the id too.
final class SendmailReceived implements Dialect {

  private static final Duration SESSION = Duration.ofDays(3);
  private static final String[] PRODUCTS = {
    "V8/", "SGI-8.", "AIX", "SMI-", "Sentrion-", "Switch-", "Sendmail", "UCX V"
  };

  @Override
  public Recognition recognises(TraceField field) {
    if (namesVersion(field.clause(ClauseKind.BY)) || namesVersion(field.clause(ClauseKind.VIA))) {
      return Recognition.BANNER;
    }
    return hasShape(field) || isVersion5(field) ? Recognition.SHAPE : Recognition.NONE;
  }

  private static boolean namesVersion(@Nullable Clause clause) {
    if (clause != null) {
      for (int i = 0; i < clause.comments().size(); i++) {
        if (namesVersion(clause.comments().get(i).inner())) {
          return true;
        }
      }
    }
    return false;
  }

  /// `8.11.6/8.11.6`, `8.9.3`, `5.65/1.37`, and names of products.
  private static boolean namesVersion(Slice product) {
    if (product.at(1) == '.' && Ascii.isDigit(product.at(2))) {
      boolean old = product.at(0) == '4' || product.at(0) == '5';
      return product.at(0) == '8' || (old && product.indexOf((byte) '/') > 0);
    }
    for (String start : PRODUCTS) {
      if (product.startsWith(start)) {
        return true;
      }
    }
    return product.contains(".SGI.8.");
  }

  private static boolean hasShape(TraceField field) {
    Slice id = field.valueOf(ClauseKind.ID);
    MailDate date = field.date();
    if (date == null || id.length() < 12 || id.length() > 15 || !Ascii.isDigit(id.at(11))) {
      return false;
    }
    if (id.allHex() && Ascii.isLetter(field.firstComment(ClauseKind.BY).at(0))) {
      return false;
    }
    Instant drawn = SendmailQueueId.time(id.text());
    return drawn != null
        && Duration.between(drawn, date.instant()).abs().compareTo(SESSION) < 0
        && (isSubmission(field.prefaceText())
            || field.valueOf(ClauseKind.WITH).containsIgnoreCase("SMTP"));
  }

  /// `by NAME id AA12345` and nothing more: what version 5 wrote where no version is configured.
  private static boolean isVersion5(TraceField field) {
    Slice id = field.valueOf(ClauseKind.ID);
    return id.startsWith("AA")
        && id.length() >= 7
        && id.length() <= 9
        && id.from(2).allDigits()
        && field.clause(ClauseKind.WITH) == null
        && field.firstComment(ClauseKind.BY).isEmpty();
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    Slice preface = field.prefaceText();
    if (isSubmission(preface)) {
      draft.ident = user(preface.from("from".length()).trim());
    }
    if (draft.protocol == null && field.firstComment(ClauseKind.FROM).equalsText("localhost")) {
      draft.helo = null;
      draft.rdns = null;
    }
  }

  private static boolean isSubmission(Slice preface) {
    return preface.startsWith("from") && Ascii.isSpace(preface.at("from".length()));
  }

  private static @Nullable Slice user(Slice address) {
    int at = address.lastIndexOf((byte) '@');
    Slice user = at < 0 ? address : address.sub(0, at);
    return user.isEmpty() ? null : user;
  }
}
