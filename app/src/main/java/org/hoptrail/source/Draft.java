package org.hoptrail.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.Problem;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;

/// The message that is being read: its header as far as it was seen, and the digest of all its
/// bytes. One object serves all messages of a run.
final class Draft {
  private static final byte[] NO_BYTES = {};

  private final int headerLimit;
  private final Digest digest = new Digest();
  private final List<Note> notes = new ArrayList<>();
  private byte[] header = NO_BYTES;
  private int headerLength;
  private long start;
  private long end;
  private @Nullable BodySink body;
  private long bodyStart;

  /// @param headerLimit how many bytes of a header block are kept
  Draft(int headerLimit) {
    this.headerLimit = headerLimit;
  }

  /// Bad input noted before its message is complete; offsets of the file.
  private record Note(String code, String text, long start, long end) {}

  /// Notes bad input of the message to come or under way; a note that continues the last one
  /// widens it.
  void note(String code, String text, long from, long to) {
    int last = notes.size() - 1;
    if (last >= 0 && notes.get(last).code.equals(code) && notes.get(last).end == from) {
      notes.set(last, new Note(code, text, notes.get(last).start, to));
    } else {
      notes.add(new Note(code, text, from, to));
    }
  }

  /// Drops what was noted for a message that is none.
  void forget() {
    notes.clear();
  }

  /// Begins a message at that offset of the file.
  void begin(long offset) {
    start = offset;
    end = offset;
    header = NO_BYTES;
    headerLength = 0;
    body = null;
  }

  /// The header is complete: asks whether the body is wanted. It goes there as it is digested;
  /// of a header that was cut, part of what follows has gone by already, and nobody is asked.
  ///
  /// @param from where the body starts, an offset of the file
  /// @param quoted whether lines of the body that begin with `From ` were quoted
  void headerEnded(long from, boolean quoted, MessageSink sink) {
    header = exactHeader();
    bodyStart = from;
    body = end > from ? null : sink.body(header, quoted);
  }

  private byte[] exactHeader() {
    return header.length == headerLength ? header : Arrays.copyOf(header, headerLength);
  }

  /// The offset of the first byte of the message.
  long start() {
    return start;
  }

  /// How many header bytes were taken, or as many as are kept.
  int headerLength() {
    return headerLength;
  }

  /// Takes bytes of the header block; what exceeds the limit is left out.
  void header(byte[] b, int from, int to) {
    int take = Math.min(to - from, headerLimit - headerLength);
    if (headerLength == 0) {
      header = Arrays.copyOfRange(b, from, from + take);
    } else {
      int wanted = headerLength + take;
      if (wanted > header.length) {
        header = Arrays.copyOf(header, (int) Math.max(wanted, Math.min(headerLimit, 2L * wanted)));
      }
      System.arraycopy(b, from, header, headerLength, take);
    }
    headerLength += take;
  }

  /// Takes the next bytes of the message, header or body, into the digest.
  void digest(byte[] b, int from, int to) {
    digest.update(b, from, to);
    if (body != null && end + (to - from) > bodyStart) {
      body.take(b, from + (int) Math.max(0, bodyStart - end), to);
    }
    end += to - from;
  }

  /// Completes the message.
  ///
  /// @param bodyStart where the body starts, an offset of the file
  /// @param whole whether its last byte was read; false when the input broke off
  /// @param search finds NUL bytes in the header
  RawMessage complete(Unpacked file, long bodyStart, boolean whole, Search search) {
    String sum = digest.hex();
    headerLength = (int) Math.min(headerLength, end - start);
    noteNuls(search);
    if (start == end) {
      note("empty-message", "There is nothing between two separators.", start, end);
    }
    if (!whole) {
      note("input-ended-early", "The input broke off inside this message.", end, end);
    }
    Source source = new Source(file.path(), file.member(), start, end - start, whole ? sum : null);
    List<Problem> problems = new ArrayList<>(notes.size());
    for (Note note : notes) {
      Span span = new Span(source, Math.min(note.start, end), Math.min(note.end, end));
      problems.add(new Problem(note.code, note.text, span));
    }
    notes.clear();
    return new RawMessage(source, exactHeader(), Math.min(bodyStart, end), List.copyOf(problems));
  }

  private void noteNuls(Search search) {
    int from = search.first(header, 0, headerLength, (byte) 0);
    if (from >= 0) {
      int to = from;
      while (to < headerLength && header[to] == 0) {
        to++;
      }
      note("nul-bytes", "NUL bytes in the header: the file was damaged.", start + from, start + to);
    }
  }
}
