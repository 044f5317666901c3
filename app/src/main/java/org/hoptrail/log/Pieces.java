package org.hoptrail.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Puts together what a program had to write in pieces, as syslog takes short lines only. The
/// pieces of one process follow each other; those of others lie between them. A line of which
/// pieces are missing is given out as far as it goes, once the process writes something else or the
/// file ends.
final class Pieces {

  /// More lines are not held open: the oldest is given out.
  private static final int OPEN = 1_000;

  private final Map<String, Joint> joints = new LinkedHashMap<>();

  /// A line to be read.
  ///
  /// @param line what was put together, at the place and time of its first piece
  /// @param host the host it stands under
  /// @param pieces how many pieces it was made of
  /// @param whole whether all pieces were there
  record Due(LogLine line, String host, int pieces, boolean whole) {}

  /// A line that is being put together.
  private static final class Joint {
    private final LogLine line;
    private final String host;
    private final int count;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int pieces;
    private boolean broken;
    private boolean closed;

    Joint(LogLine first, String host, LinePiece piece) {
      this.line = first.blank();
      this.host = host;
      this.count = piece.count();
    }

    /// Adds the text of the next piece. Behind a line break a sentence goes on with a blank; what
    /// begins otherwise is another thing, the header of a refused message, and is left out.
    void add(LogLine next, LinePiece piece) {
      Slice bytes = next.cursor().slice();
      int from = Math.min(piece.text(), bytes.end());
      boolean indented = from < bytes.end() && Ascii.isBlank(bytes.bytes()[from]);
      closed |= broken && !indented;
      if (!closed) {
        text.write(bytes.bytes(), from, bytes.end() - from);
      }
      broken = piece.broken();
      pieces++;
    }

    Due due() {
      return new Due(line.content(text.toByteArray()), host, pieces, pieces == count);
    }
  }

  /// Whether any line waits for more.
  boolean areOpen() {
    return !joints.isEmpty();
  }

  /// What is to be read before a line: what its process began and does not go on with.
  List<Due> before(LogLine line, String host, @Nullable LinePiece piece) {
    String key = key(line, host);
    Joint joint = joints.get(key);
    if (joint == null || piece != null && fits(joint, piece)) {
      return List.of();
    }
    joints.remove(key);
    return List.of(joint.due());
  }

  private static boolean fits(Joint joint, LinePiece piece) {
    return piece.count() == joint.count && piece.number() == joint.pieces + 1;
  }

  /// Takes a piece.
  ///
  /// @return false when what comes before it is not known: then it is to be read by itself
  boolean add(LogLine line, String host, LinePiece piece) {
    String key = key(line, host);
    Joint joint = joints.get(key);
    if (joint == null && piece.number() != 1) {
      return false;
    }
    if (joint == null) {
      joint = new Joint(line, host, piece);
      joints.put(key, joint);
    }
    joint.add(line, piece);
    return true;
  }

  /// Takes out what is whole, or too much.
  List<Due> ready() {
    List<Due> due = new ArrayList<>();
    joints
        .values()
        .removeIf(
            joint -> {
              boolean whole = joint.pieces == joint.count;
              boolean ready = whole || joints.size() - due.size() > OPEN;
              if (ready) {
                due.add(joint.due());
              }
              return ready;
            });
    return due;
  }

  /// Takes out everything: nothing more will come.
  List<Due> rest() {
    List<Due> due = joints.values().stream().map(Joint::due).toList();
    joints.clear();
    return due;
  }

  private static String key(LogLine line, String host) {
    Program program = line.program();
    return host + ' ' + (program == null ? "" : program.tag()) + ' ' + line.session();
  }
}
