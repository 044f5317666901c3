package org.hoptrail.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds out who wrote a line, and has it read by them.
final class LineReader {

  /// A format and the system it belongs to.
  record Owner(String system, LogFormat format) {}

  private final List<Envelope> envelopes;
  private final List<Owner> owners;
  private final Programs programs = new Programs();
  private final Map<Program, List<Owner>> byProgram = new HashMap<>();
  private final Map<Program, List<LogFormat>> others = new HashMap<>();

  LineReader(List<LogWriter> writers, List<Envelope> envelopes) {
    this.envelopes = List.copyOf(envelopes);
    this.owners =
        writers.stream()
            .flatMap(w -> w.formats().stream().map(f -> new Owner(w.system(), f)))
            .toList();
  }

  /// What was found out about the lines of one file so far: the way the last one was opened.
  static final class Habit {
    private @Nullable Envelope envelope;
    private @Nullable Owner owner;
    private @Nullable Habit inner;

    /// As an earlier reading of the file left it: its first lines may be such as only go on from
    /// lines of that format.
    static Habit of(@Nullable Owner owner) {
      Habit habit = new Habit();
      habit.owner = owner;
      return habit;
    }

    /// The format that opened a line last, or null.
    @Nullable Owner owner() {
      return owner;
    }

    /// Whether the envelopes that opened the last line are literal.
    boolean isLiteral() {
      Envelope outer = envelope;
      return outer == null || outer.isLiteral() && (inner == null || inner.isLiteral());
    }

    Habit inner() {
      if (inner == null) {
        inner = new Habit();
      }
      return inner;
    }
  }

  /// Opens the envelope of a line.
  ///
  /// @return whose it is when it is in none and a format knows it as its own, else null
  @Nullable Owner open(LogLine line, Habit habit) {
    Envelope usual = habit.envelope;
    if (usual != null && usual.open(line, programs)) {
      return usual.wraps() ? inside(line, habit.inner()) : null;
    }
    Owner own = habit.owner;
    if (own != null && own.format().opens(line)) {
      return own;
    }
    return search(line, habit);
  }

  /// Opens what a wrapper holds. The wrapper's time counts, as it is one with a zone; its host and
  /// program count where the line inside tells none.
  private @Nullable Owner inside(LogLine line, Habit habit) {
    long time = line.micros();
    String host = line.host();
    Program program = line.program();
    String session = line.session();
    Owner owner = open(line, habit);
    if (time != LogLine.NO_TIME) {
      line.at(time);
    }
    if (line.host() == null) {
      line.host(host);
    }
    if (owner == null && line.program() == null) {
      line.session(session).program(program);
      Tags.read(line, programs, program == null);
    }
    return owner;
  }

  private @Nullable Owner search(LogLine line, Habit habit) {
    for (Owner owner : owners) {
      line.reset();
      if (owner.format().opens(line)) {
        habit.owner = owner;
        return owner;
      }
    }
    for (Envelope envelope : envelopes) {
      line.reset();
      if (envelope.open(line, programs)) {
        habit.envelope = envelope;
        return envelope.wraps() ? inside(line, habit.inner()) : null;
      }
    }
    line.reset();
    Owner last = habit.owner;
    return last != null && last.format().continues(line) ? last : null;
  }

  /// Reads an opened line.
  ///
  /// @param owner what [#open] said
  /// @return the system that understood it, or null when nobody did
  @Nullable String read(LogLine line, @Nullable Owner owner, LogSink sink) {
    if (owner != null) {
      return owner.format().read(line, sink) ? owner.system() : null;
    }
    Program program = line.program();
    if (program == null) {
      return null;
    }
    for (Owner reader : readers(program)) {
      if (reader.format().read(line, sink)) {
        return reader.system();
      }
    }
    return null;
  }

  /// The piece of a longer line that an opened line is, or null. Only syslog tears lines.
  @Nullable LinePiece piece(LogLine line, @Nullable Owner owner) {
    Program program = owner == null ? line.program() : null;
    if (program == null) {
      return null;
    }
    List<Owner> readers = readers(program);
    for (int i = 0; i < readers.size(); i++) {
      LinePiece piece = readers.get(i).format().piece(line);
      if (piece != null) {
        return piece;
      }
    }
    return null;
  }

  /// Whether an opened line can be picked out by a text that stands in it.
  boolean isLiteral(LogLine line, @Nullable Owner owner, Habit habit) {
    if (!habit.isLiteral() || piece(line, owner) != null) {
      return false;
    }
    if (owner != null) {
      return owner.format().isLiteral();
    }
    Program program = line.program();
    return program == null
        || others.computeIfAbsent(program, this::notLiteral).stream()
            .noneMatch(format -> format.read(line, event -> {}));
  }

  private List<LogFormat> notLiteral(Program program) {
    return readers(program).stream().map(Owner::format).filter(f -> !f.isLiteral()).toList();
  }

  /// The formats that may have written under a tag.
  List<Owner> readers(Program program) {
    List<Owner> known = byProgram.get(program);
    if (known == null) {
      known = owners.stream().filter(o -> o.format().reads(program)).toList();
      byProgram.put(program, known);
    }
    return known;
  }
}
