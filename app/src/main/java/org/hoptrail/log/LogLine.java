package org.hoptrail.log;

import org.hoptrail.model.LogPlace;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The line being read: one object that every line of a file is put into, one after the other.
/// Whoever wants to keep something of it makes text of it.
public final class LogLine {

  /// The time of a line that tells none.
  public static final long NO_TIME = Long.MIN_VALUE;

  private final String path;
  private final LogClock clock;
  private @Nullable Program folderProgram;
  private byte[] bytes = new byte[0];
  private int start;
  private int end;
  private int body;
  private long number;
  private long offset;
  private long micros;
  private long exact;
  private @Nullable String host;
  private @Nullable Program program;
  private @Nullable String session;
  private int sessionStart;
  private int sessionEnd;
  private @Nullable LineFeed feed;
  private final CsvReader csv = new CsvReader();
  private final LineMemory memory = new LineMemory();
  private @Nullable JsonRecord json;
  private boolean jsonTried;

  LogLine(String path, LogClock clock) {
    this.path = path;
    this.clock = clock;
  }

  void set(byte[] buffer, int from, int to, long lineNumber, long lineOffset) {
    bytes = buffer;
    start = from;
    end = to;
    number = lineNumber;
    offset = lineOffset;
    renewed();
    reset();
  }

  /// The same line, longer or shorter at its end, perhaps at another place of the buffer.
  void resize(byte[] buffer, int from, int to) {
    body = Math.clamp(from + (long) (body - start), from, to);
    bytes = buffer;
    start = from;
    end = to;
    renewed();
  }

  /// Tells where more lines come from.
  LogLine fed(LineFeed source) {
    feed = source;
    return this;
  }

  private void renewed() {
    csv.forget();
    json = null;
    jsonTried = false;
  }

  /// Takes the next line of the file into this one: a record that goes on after a line break.
  ///
  /// @return false when there is none, or the record would be too long
  public boolean extend() {
    return feed != null && feed.extend(this);
  }

  /// Gives back what [#extend] took.
  ///
  /// @param toLength the [#length] to go back to
  public void shrink(int toLength) {
    if (feed != null) {
      feed.shrink(this, toLength);
    }
  }

  /// Takes off what stands before an index of [#whole]: a wrapper around another line.
  LogLine unwrap(int index) {
    start = Math.clamp(index, start, end);
    renewed();
    return this;
  }

  /// Whether this line names the columns of those that follow: a row, or `#Fields:` and a row, in
  /// which all the given names stand, letter case ignored.
  ///
  /// @param needed names of columns
  public boolean header(String... needed) {
    return csv.header(this, needed);
  }

  /// Takes it for granted that the file has these columns, where no line named any.
  ///
  /// @param row their names with commas between them
  public void assumeHeader(String row) {
    csv.assume(row);
  }

  /// The line as a row of the table whose columns a line before it named; null when none did, and
  /// for a line that names columns. Quoted values that hold line breaks take the following lines
  /// in.
  public @Nullable CsvRow row() {
    return csv.row(this);
  }

  /// What earlier lines of this file left behind.
  public LineMemory memory() {
    return memory;
  }

  /// The line as a JSON object, or null when it is none.
  public @Nullable JsonRecord json() {
    if (!jsonTried) {
      jsonTried = true;
      json = start < end && bytes[start] == '{' ? JsonRecord.parse(bytes, start, end) : null;
    }
    return json;
  }

  /// Forgets what an envelope told.
  void reset() {
    body = start;
    micros = NO_TIME;
    exact = NO_TIME;
    host = null;
    program = null;
    session = null;
    sessionStart = 0;
    sessionEnd = 0;
  }

  /// The whole line without its line break.
  public Cursor whole() {
    return new Cursor(bytes, start, end);
  }

  /// What stands in the envelope: what the program itself wrote.
  public Cursor cursor() {
    return new Cursor(bytes, body, end);
  }

  /// The number of bytes of the whole line.
  public int length() {
    return end - start;
  }

  /// The body as bytes.
  public Slice bytes() {
    return new Slice(bytes, body, end);
  }

  /// Tells where the body begins: an index of [#whole].
  public LogLine body(int index) {
    body = Math.clamp(index, start, end);
    return this;
  }

  /// Puts the line's content in place of what stands in the file, when an envelope encodes it.
  public LogLine content(byte[] decoded) {
    session();
    feed = null;
    bytes = decoded;
    start = 0;
    body = 0;
    end = decoded.length;
    renewed();
    return this;
  }

  /// A line without text at the same place and time, by the same writer.
  LogLine blank() {
    LogLine line = new LogLine(path, clock);
    line.number = number;
    line.offset = offset;
    line.micros = micros;
    line.exact = exact;
    line.program = program;
    return line.host(host).session(session());
  }

  /// Tells the time of the line.
  ///
  /// @param epochMicros microseconds since 1970-01-01T00:00:00Z
  public LogLine at(long epochMicros) {
    micros = epochMicros;
    return this;
  }

  /// Tells the time that the program wrote into the line itself, seconds since 1970 and the like:
  /// it goes before the stamp of the envelope, and proves that one's clock.
  ///
  /// @param epochMicros microseconds since 1970-01-01T00:00:00Z
  public LogLine exactly(long epochMicros) {
    exact = epochMicros;
    return at(epochMicros);
  }

  /// What [#exactly] told, or [#NO_TIME].
  long exact() {
    return exact;
  }

  /// Tells the host.
  public LogLine host(@Nullable String name) {
    host = name;
    return this;
  }

  /// Tells the session.
  public LogLine session(@Nullable String name) {
    session = name;
    return this;
  }

  /// Tells where the session's name stands in the line.
  LogLine session(int from, int to) {
    sessionStart = from;
    sessionEnd = to;
    return this;
  }

  LogLine program(@Nullable Program writer) {
    program = writer;
    return this;
  }

  /// The clock by which dates without year or zone are read.
  public LogClock clock() {
    return clock;
  }

  /// Microseconds since 1970-01-01T00:00:00Z, or [#NO_TIME].
  public long micros() {
    return micros;
  }

  /// The host that the line names, or null.
  public @Nullable String host() {
    return host;
  }

  /// The program that the folder of the file is named after: multilog writes into
  /// `qmail-smtpd/current`.
  Program folderProgram() {
    Program known = folderProgram;
    if (known == null) {
      int end = path.lastIndexOf('/');
      int start = end < 0 ? 0 : path.lastIndexOf('/', end - 1) + 1;
      known = Program.of(end < 0 ? "" : path.substring(start, end));
      folderProgram = known;
    }
    return known;
  }

  /// Who wrote it, when a syslog tag says so.
  public @Nullable Program program() {
    return program;
  }

  /// The name of the connection the line belongs to: the process id of its tag unless the format
  /// said otherwise; empty when there is none.
  public String session() {
    if (session == null) {
      session = sessionStart == sessionEnd ? "" : whole().text(sessionStart, sessionEnd);
    }
    return session;
  }

  /// The number of the line in its file, from 1.
  public long number() {
    return number;
  }

  /// The offset of its first byte in the unpacked file.
  public long offset() {
    return offset;
  }

  /// Where it stands.
  public LogPlace place() {
    return new LogPlace(path, number, offset);
  }
}
