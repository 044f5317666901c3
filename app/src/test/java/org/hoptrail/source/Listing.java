package org.hoptrail.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Problem;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Source;
import org.jspecify.annotations.Nullable;

/// Takes what is read and writes it down, one line for each message and failure.
final class Listing implements MessageSink {
  final List<RawMessage> messages = new ArrayList<>();
  final List<InputFailure> failures = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /// The bodies, each as it streamed by, and the header with which it was announced.
  final List<byte[]> bodies = new ArrayList<>();

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private byte @Nullable [] announced;

  @Override
  public BodySink body(byte[] header, boolean quoted) {
    announced = header;
    return (bytes, from, to) -> body.write(bytes, from, to - from);
  }

  /// What the door makes of some paths.
  static Listing of(String... paths) {
    return of(InputStream.nullInputStream(), Limits.DEFAULT, paths);
  }

  static Listing of(InputStream standardInput, Limits limits, String... paths) {
    Listing listing = new Listing();
    Tally tally = new Sources(limits).read(List.of(paths), standardInput, listing);
    listing
        .text
        .append("messages ")
        .append(tally.messages())
        .append(", failures ")
        .append(tally.failures())
        .append(", skipped ")
        .append(tally.skipped())
        .append('\n');
    return listing;
  }

  /// What the door makes of standard input.
  static Listing of(byte[] input) {
    return of(new ByteArrayInputStream(input), Limits.DEFAULT, "-");
  }

  /// What the splitter makes of unpacked bytes, with a window and reads of the given sizes.
  static Listing split(InputStream input, int capacity) {
    Listing listing = new Listing();
    Unpacked file = new Unpacked("-", null, true, input);
    Content content = new MessageSplitter(Limits.DEFAULT, listing, capacity).read(file, false);
    listing.text.append(content.separator()).append(' ').append(content.code()).append('\n');
    return listing;
  }

  @Override
  public void message(RawMessage message) {
    messages.add(message);
    Source source = message.source();
    bodies.add(body.toByteArray());
    body.reset();
    long length = source.offset() + source.length() - message.bodyOffset();
    if (announced != null) {
      assertThat(bodies.getLast()).hasSize((int) length);
      assertThat(announced).startsWith(message.header());
    }
    announced = null;
    text.append("message ")
        .append(source.display())
        .append("\n  bytes ")
        .append(source.offset())
        .append('+')
        .append(source.length())
        .append(", sha256 ")
        .append(source.sha256() == null ? "unknown" : source.sha256().substring(0, 12))
        .append(", header ")
        .append(message.header().length)
        .append(", body at ")
        .append(message.bodyOffset())
        .append('\n');
    shown(message.header()).lines().limit(1).forEach(l -> text.append("  ").append(l).append('\n'));
    for (Problem problem : message.problems()) {
      text.append("  problem ").append(problem.code());
      if (problem.span() != null) {
        text.append(' ').append(problem.span().start()).append("..").append(problem.span().end());
      }
      text.append(": ").append(problem.text()).append('\n');
    }
  }

  @Override
  public void failure(InputFailure failure) {
    failures.add(failure);
    text.append("failure ")
        .append(failure.display())
        .append(" at ")
        .append(failure.offset())
        .append("\n  ")
        .append(failure.code())
        .append(": ")
        .append(failure.sentence())
        .append('\n');
  }

  /// The problem codes of all messages, in their order.
  List<List<String>> problems() {
    return messages.stream().map(m -> m.problems().stream().map(Problem::code).toList()).toList();
  }

  /// The header blocks with every line break as LF.
  List<String> headers() {
    return messages.stream()
        .map(m -> new String(m.header(), StandardCharsets.ISO_8859_1))
        .map(h -> h.replace("\r\n", "\n").replace('\r', '\n'))
        .toList();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String shown(byte[] header) {
    StringBuilder shown = new StringBuilder();
    for (byte b : header) {
      if (b >= ' ' && b < 127) {
        shown.append((char) b);
      } else if (b == '\n') {
        shown.append("\\n\n");
      } else {
        shown.append(b == '\r' ? "\\r" : String.format(Locale.ROOT, "\\x%02x", b));
      }
    }
    return shown.toString();
  }
}
