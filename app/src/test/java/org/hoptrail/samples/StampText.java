package org.hoptrail.samples;

import java.util.Locale;
import org.hoptrail.model.Cited;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.TimeToken;
import org.jspecify.annotations.Nullable;

/// Writes a stamp as the lines of an expected file: one `name: value` a line, absent values left
/// out. Every value is checked to stand at its span.
public final class StampText {

  private final HeaderBlock block;
  private final StringBuilder out = new StringBuilder();

  public StampText(HeaderBlock block) {
    this.block = block;
  }

  public String of(Stamp stamp) {
    line("system", stamp.system() + " (" + stamp.named().name().toLowerCase(Locale.ROOT) + ")");
    cited("from", stamp.client().from());
    cited("helo", stamp.client().helo());
    cited("rdns", stamp.client().rdns());
    cited("peer", stamp.client().peer());
    cited("peer-port", stamp.client().peerPort());
    cited("ident", stamp.client().ident());
    cited("authenticated-as", stamp.client().authenticatedAs());
    cited("by", stamp.server().by());
    cited("by-address", stamp.server().address());
    cited("software", stamp.server().software());
    cited("protocol", stamp.protocol());
    cited("via", stamp.via());
    if (stamp.tls() != null) {
      cited("tls-version", stamp.tls().version());
      cited("tls-cipher", stamp.tls().cipher());
    }
    cited("queue-id", stamp.queueId());
    cited("envelope-from", stamp.envelope().from());
    stamp.envelope().recipients().forEach(recipient -> cited("for", recipient));
    date(stamp.date());
    stamp.tokens().forEach(this::token);
    stamp.leftovers().forEach(span -> line("unread", text(span)));
    return out.toString();
  }

  void token(TimeToken token) {
    StringBuilder text = new StringBuilder(token.kind()).append(' ').append(token.time());
    text.append(' ').append(token.direction().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    append(text, "precision", token.precision());
    append(text, "pid", token.pid());
    append(text, "address", token.address());
    append(text, "utc-offset", token.utcOffsetSeconds());
    append(text, "clock", token.wallClock() ? "wall" : null);
    line("token", text.toString());
  }

  String tokens() {
    return out.toString();
  }

  private static void append(StringBuilder text, String name, @Nullable Object value) {
    if (value != null) {
      text.append(' ').append(name).append('=').append(value);
    }
  }

  private void date(@Nullable Cited<MailDate> date) {
    if (date == null) {
      return;
    }
    MailDate value = date.value();
    String zone = value.zone().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String comment = value.comment() == null ? "" : " (" + value.comment() + ")";
    line("date", value.instant() + " offset=" + value.offsetSeconds() + " " + zone + comment);
  }

  private <T> void cited(String name, @Nullable Cited<T> cited) {
    if (cited == null) {
      return;
    }
    line(name, String.valueOf(cited.value()));
    String there = text(cited.span()).replaceAll("[ \\t]*\\r?\\n[ \\t]*", " ");
    if (cited.value() instanceof String string
        && !there.equals(string)
        && !name.equals("tls-version")) {
      throw new AssertionError(name + " is '" + string + "' but its span holds '" + there + "'");
    }
  }

  private String text(Span span) {
    int from = (int) (span.start() - block.source().offset());
    int to = (int) (span.end() - block.source().offset());
    return new org.hoptrail.text.Slice(block.bytes(), from, to).unfolded();
  }

  private void line(String name, String value) {
    out.append(name).append(": ").append(value.replaceAll("\\s+", " ")).append('\n');
  }
}
