package org.hoptrail.source;

import java.util.Arrays;
import org.hoptrail.model.Limits;
import org.hoptrail.source.MessageSink.Place;
import org.jspecify.annotations.Nullable;

/// Turns the unpacked bytes of a file into messages, in one pass through a [Window].
///
/// A message begins behind its separator line and ends where the next separator begins, in an
/// mbox without the one empty line before it, which belongs to the separator (RFC 4155); the
/// last message of an mbox likewise. Its length and digest are those of exactly these bytes,
/// quoting included. The header block ends before the first empty line. Lines end with LF (and
/// CRs before it); only in a message whose first line ends with a bare CR, a bare CR ends lines
/// too.
///
/// Not usable from two threads; one object reads any number of files, one after the other.
final class MessageSplitter {
  /// Bytes that must be in memory behind the start of a line before it is judged: a separator
  /// line and the start of the next.
  static final int LOOKAHEAD = FromLine.LONGEST + 2 * Breaks.MOST_CRS + HeaderShape.REACH + 8;

  /// Bytes kept in memory before the current position: the line breaks that make an empty line.
  static final int LOOKBACK = 2 * Breaks.MOST_CRS + 4;

  /// The least capacity that works.
  static final int LEAST_CAPACITY = 4 * (LOOKAHEAD + LOOKBACK);

  /// Fits the second-level cache together with what the digest needs; larger is slower.
  private static final int CAPACITY = 256 << 10;

  /// So many bytes show what a file is that is no mail.
  private static final int HEAD = 16 << 10;

  private final int headerLimit;
  private final MessageSink sink;
  private final Window window;
  private final Draft draft;
  private final byte[] b;

  private Unpacked file = Unpacked.NOTHING;
  private Separator separator = Separator.NONE;
  private Search search = Search.SMALL;
  private long messages;

  /// The index of the byte to look at next.
  private int pos;

  /// The index of the first byte of the message that was not digested yet; at most `pos`.
  private int held;

  private boolean inHeader;
  private int limit;

  MessageSplitter(Limits limits, MessageSink sink) {
    this(limits, sink, CAPACITY);
  }

  /// For tests: results do not depend on the capacity, from [#LEAST_CAPACITY] up.
  MessageSplitter(Limits limits, MessageSink sink, int capacity) {
    this.headerLimit = limits.headerBytes();
    this.sink = sink;
    window = new Window(capacity);
    draft = new Draft(headerLimit);
    b = window.bytes();
  }

  /// How many messages were handed over so far.
  long messages() {
    return messages;
  }

  /// Hands over all messages of a file.
  ///
  /// @param doubtful whether nobody said that the file is mail, see [Content#of]
  /// @return what the file is; its separator is null when it is not mail
  Content read(Unpacked input, boolean doubtful) {
    file = input;
    window.open(input);
    limit = window.limit();
    search = window.ended() ? Search.SMALL : Search.large();
    pos = 0;
    held = 0;
    inHeader = false;
    while (skip(Preamble.ofFile(b, pos, limit, window.offset(pos)))) {
      ensure(LOOKAHEAD);
    }
    Content content = content(doubtful);
    @Nullable Separator found = content.separator();
    if (found == null) {
      draft.forget();
    } else {
      separator = found;
      split();
    }
    return content;
  }

  /// Who reads other things is asked before a file counts as mail that does not show it.
  private Content content(boolean doubtful) {
    Content shown = Content.of(b, pos, limit, window.offset(pos), true);
    if (shown.separator() != null) {
      return shown;
    }
    if (pos < limit) {
      byte[] head = Arrays.copyOfRange(b, pos, Math.min(limit, pos + HEAD));
      if (sink.takes(new Place(file.path(), file.member(), file.named()), head)) {
        return Content.TAKEN;
      }
    }
    return doubtful ? shown : Content.of(b, pos, limit, window.offset(pos), false);
  }

  private void split() {
    do {
      ensure(LOOKAHEAD);
      if (separator != Separator.NONE) {
        pos = FromLine.next(b, pos, limit);
        held = pos;
        ensure(LOOKAHEAD);
      }
      if (separator != Separator.CONTROL_A || betweenControls()) {
        message();
      }
    } while (pos < limit);
  }

  /// Whether a message follows a control-A line, and not another one.
  private boolean betweenControls() {
    return pos < limit && !Separator.controls(b, pos, limit);
  }

  private void message() {
    while (skip(Preamble.ofMessage(b, pos, limit, separator))) {
      ensure(LOOKAHEAD);
    }
    draft.begin(window.offset(pos));
    held = pos;
    long bodyStart = header();
    draft.headerEnded(bodyStart, separator == Separator.FROM_LINE, sink);
    int end = body();
    draft.digest(b, held, end);
    held = pos;
    boolean whole = pos < limit || file.failure() == null;
    sink.message(draft.complete(file, bodyStart, whole, search));
    messages++;
  }

  private boolean skip(@Nullable Preamble preamble) {
    if (preamble == null) {
      return false;
    }
    if (!preamble.code().isEmpty()) {
      draft.note(
          preamble.code(), preamble.text(), window.offset(pos), window.offset(preamble.end()));
    }
    pos = preamble.end();
    held = pos;
    return true;
  }

  /// Moves `pos` over the header block and the empty line behind it, or to the separator that
  /// ends a message without a body. Returns the offset of the body.
  private long header() {
    inHeader = true;
    boolean bareCr = bareCrEndsLines();
    int end = -1;
    while (end < 0 && !tooLong()) {
      ensure(LOOKAHEAD);
      int behind = bareCr ? Breaks.skip(b, pos, limit) : Breaks.skipToLf(b, pos, limit);
      if (pos == limit || behind > pos || separatorAt(false)) {
        end = pos;
        pos = behind;
      } else {
        nextLine(bareCr);
      }
    }
    if (end < 0) {
      draft.header(b, held, pos);
      long cut = draft.start() + headerLimit;
      draft.note(
          "header-too-long",
          "The header block is longer than " + headerLimit + " bytes; the rest is not read.",
          cut,
          window.offset(pos));
      inHeader = false;
      return cut;
    }
    draft.header(b, held, end);
    inHeader = false;
    return window.offset(pos);
  }

  private boolean tooLong() {
    return (long) draft.headerLength() + (pos - held) > headerLimit;
  }

  /// Moves `pos` behind the next line break, or to the end of the input or of an overlong
  /// header.
  private void nextLine(boolean bareCr) {
    while (!tooLong()) {
      int found = bareCr ? lineBreak() : search.first(b, pos, limit, (byte) '\n');
      if (found >= 0) {
        pos = found;
        ensure(Breaks.MOST_CRS + 1);
        pos = Breaks.skip(b, pos, limit);
        return;
      }
      pos = limit;
      if (window.ended()) {
        return;
      }
      refill();
    }
  }

  private int lineBreak() {
    for (int i = pos; i < limit; i++) {
      if (b[i] == '\n' || b[i] == '\r') {
        return i;
      }
    }
    return -1;
  }

  /// Whether bare CRs end the lines of this message: the first line ends with one, and a field
  /// stands behind it and its continuation lines, or there is no LF far and wide.
  private boolean bareCrEndsLines() {
    int near = Math.min(limit, pos + LOOKAHEAD);
    int i = FromLine.lineEnd(b, pos, limit);
    if (i < 0 || i == limit || Breaks.skipToLf(b, i, limit) > i) {
      return false;
    }
    int next = i + 1;
    while (next < near && (b[next] == ' ' || b[next] == '\t')) {
      int end = FromLine.lineEnd(b, next, near);
      if (end >= 0 && end < near && Breaks.skipToLf(b, end, limit) > end) {
        return false;
      }
      next = end < 0 ? near : end + 1;
    }
    return HeaderShape.field(b, next, near) || Search.SMALL.first(b, pos, near, (byte) '\n') < 0;
  }

  /// Moves `pos` to the next separator or the end of the input; returns where the message ends.
  private int body() {
    while (true) {
      int found =
          separator == Separator.NONE ? -1 : search.lineStart(b, pos, limit, separator.first());
      pos = found < 0 ? limit : found;
      if (!window.ended() && (found < 0 || limit - pos < LOOKAHEAD)) {
        digestTo(pos - LOOKBACK);
        refill();
      } else {
        int low = (int) Math.max(0, draft.start() - window.offset(0));
        int empty = Breaks.emptyLineBefore(b, low, pos);
        if (found < 0 || separatorAt(empty >= 0)) {
          return separator.ownsEmptyLine() && empty >= 0 ? empty : pos;
        }
        pos++;
      }
    }
  }

  private boolean separatorAt(boolean afterEmptyLine) {
    return pos < limit
        && b[pos] == separator.first()
        && separator.at(b, pos, limit, afterEmptyLine);
  }

  private void digestTo(int end) {
    if (end > held) {
      draft.digest(b, held, end);
      held = end;
    }
  }

  /// Sees to it that `wanted` bytes from `pos` on are in memory, unless the input ends before.
  private void ensure(int wanted) {
    if (limit - pos < wanted && !window.ended()) {
      refill();
    }
  }

  private void refill() {
    if (pos - held > b.length / 2) {
      int behind = pos - LOOKBACK;
      if (inHeader) {
        draft.header(b, held, behind);
      }
      digestTo(behind);
    }
    int keep = Math.max(0, Math.min(held, pos - LOOKBACK));
    window.slide(keep);
    pos -= keep;
    held -= keep;
    limit = window.limit();
  }
}
