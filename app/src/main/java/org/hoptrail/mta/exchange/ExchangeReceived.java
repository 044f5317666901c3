package org.hoptrail.mta.exchange;

import java.util.List;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.received.Clause;
import org.hoptrail.received.ClauseKind;
import org.hoptrail.received.Dialect;
import org.hoptrail.received.Mark;
import org.hoptrail.received.StampDraft;
import org.hoptrail.received.TraceField;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// `from HELO (PEER) by NAME (ADDRESS) with Microsoft SMTP Server (version=V, cipher=C) id BUILD
/// via Frontend Transport; DATE` and the forms of hand-over inside: `([PEER]) by NAME
/// ([ADDRESS]) with mapi id BUILD`, `(PEER) by NAME with HTTPS [via NAME]`, `with
/// MailboxResubmission by AGENT`.
///
/// Addresses stand without brackets, except with mapi; IPv6 has no tag and may have a scope id.
final class ExchangeReceived implements Dialect {

  @Override
  public List<Mark> marks() {
    return List.of(
        Mark.protocol("Microsoft SMTP Server"),
        Mark.protocol("mapi"),
        Mark.protocol("MailboxResubmission"),
        Mark.protocol("HTTP"));
  }

  @Override
  public Recognition recognises(TraceField field) {
    Slice protocol = field.valueOf(ClauseKind.WITH);
    if (protocol.startsWith("Microsoft SMTP Server")
        || protocol.startsWith("mapi")
        || protocol.startsWith("MailboxResubmission")) {
      return Recognition.BANNER;
    }
    if (!protocol.equalsText("HTTPS") && !protocol.equalsText("HTTP")) {
      return Recognition.NONE;
    }
    if (field.isBy("outlook.com") || field.isBy("outlook.cn") || field.isBy("exchangelabs.com")) {
      return Recognition.BANNER;
    }
    return protocol.endsWith("S") && isMailboxDelivery(field)
        ? Recognition.SHAPE
        : Recognition.NONE;
  }

  /// A bare address behind `from` and a host that shows nothing but its name.
  private static boolean isMailboxDelivery(TraceField field) {
    Slice peer = field.firstComment(ClauseKind.FROM);
    Clause by = field.clause(ClauseKind.BY);
    return (Ascii.isHex(peer.at(0)) || peer.at(0) == ':')
        && peer.indexOf((byte) ' ') < 0
        && peer.indexOf((byte) '[') < 0
        && by != null
        && by.comments().isEmpty()
        && by.extras().isEmpty();
  }

  @Override
  public void refine(TraceField field, StampDraft draft) {
    if (draft.queueId != null && isBuild(draft.queueId)) {
      draft.software = draft.queueId;
      draft.queueId = null;
    }
    if (draft.software != null && draft.software.equalsText("TLS")) {
      draft.software = null;
    }
    Clause with = field.clause(ClauseKind.WITH);
    if (with == null || with.value().startsWith("Microsoft SMTP Server")) {
      return;
    }
    draft.fromIsNoHelo();
    if (with.value().startsWith("MailboxResubmission")) {
      claimResubmission(field, with, draft);
    }
  }

  /// The agent that put the message into another folder stands in a second `by`.
  private static void claimResubmission(TraceField field, Clause with, StampDraft draft) {
    for (Clause clause : field.clauses()) {
      if (clause.kind() == ClauseKind.BY && clause.keyword().start() > with.value().start()) {
        draft.claim(clause.value());
        draft.via = clause.value();
      }
    }
  }

  private static boolean isBuild(Slice id) {
    for (int i = 0; i < id.length(); i++) {
      if (!Ascii.isDigit(id.at(i)) && id.at(i) != '.') {
        return false;
      }
    }
    return id.indexOf((byte) '.') > 0;
  }
}
