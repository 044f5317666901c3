package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Reply;
import org.hoptrail.model.Reply.Enhanced;
import org.jspecify.annotations.Nullable;

/// Finds the replies in a text: bare codes, replies as servers send them, lines of logs, the fields
/// of a delivery status notification (RFC 3464).
final class ReplyReader {

  private final List<Reply> found = new ArrayList<>();
  private final boolean single;

  /// The enhanced code of a `Status` field that waits for its `Diagnostic-Code`.
  private @Nullable Enhanced status;

  private boolean diagnosed;

  private ReplyReader(boolean single) {
    this.single = single;
  }

  static List<Reply> read(String text) {
    List<String> units = Units.of(Escapes.undo(text));
    ReplyReader reader =
        new ReplyReader(units.stream().filter(unit -> !unit.isEmpty()).count() == 1);
    units.forEach(reader::unit);
    reader.endOfBlock();
    return reader.found;
  }

  private void unit(String unit) {
    if (unit.isEmpty()) {
      endOfBlock();
    } else if (startsWith(unit, "status:")) {
      if (!diagnosed) {
        status = ReplyParts.enhancedAt(unit.substring(7).strip(), 0);
      }
    } else {
      Reply reply = reply(unit);
      if (reply != null) {
        found.add(withStatus(reply, unit));
      }
    }
  }

  private static boolean startsWith(String unit, String field) {
    return unit.regionMatches(true, 0, field, 0, field.length());
  }

  private Reply withStatus(Reply reply, String unit) {
    Enhanced own = reply.enhanced();
    if (!startsWith(unit, "diagnostic-code:")) {
      return reply;
    }
    diagnosed = true;
    Enhanced told = own == null ? status : own;
    status = null;
    return new Reply(reply.code(), told, reply.lines(), reply.command());
  }

  private void endOfBlock() {
    if (status != null) {
      found.add(new Reply(0, status, List.of(), null));
    }
    status = null;
    diagnosed = false;
  }

  private @Nullable Reply reply(String unit) {
    int start = ReplyStart.in(unit);
    if (start >= 0) {
      return ReplyParts.parse(ReplyEnd.cut(unit, start), ReplyEnd.command(unit, start));
    }
    Reply bare = withoutCode(unit);
    boolean coded = bare.enhanced() != null;
    boolean known =
        coded || (single ? KnownReplies.find(bare) != null : KnownReplies.isUnanswered(bare));
    return known ? bare : null;
  }

  /// A statement of the sending side: what stands in it for the reply, with the enhanced code that
  /// the log gave it.
  private static Reply withoutCode(String unit) {
    Enhanced code = ReplyParts.enhancedAt(unit, 0);
    if (code != null) {
      int end = unit.indexOf(' ');
      String text = end < 0 ? "" : unit.substring(end + 1).strip();
      return new Reply(0, code, text.isEmpty() ? List.of() : List.of(text), null);
    }
    Enhanced logged = logged(unit);
    String text = ReplyEnd.statement(unit);
    Enhanced told = logged == null ? ReplyParts.enhancedInside(unit) : logged;
    return new Reply(0, told, List.of(text), ReplyEnd.command(unit, unit.length()));
  }

  private static @Nullable Enhanced logged(String unit) {
    String lower = unit.toLowerCase(Locale.ROOT);
    int dsn = lower.indexOf("dsn=");
    return dsn < 0 ? null : ReplyParts.enhancedAt(unit, dsn + 4);
  }
}
