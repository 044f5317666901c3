package org.hoptrail.pipeline;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.hoptrail.model.Answer;
import org.hoptrail.model.DomainMail;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Settings;
import org.hoptrail.reply.Replies;
import org.hoptrail.source.Sources;
import org.jspecify.annotations.Nullable;

/// What a person who sits before one message, name or reply asks for. Any number of threads may ask
/// at once, for as long as the program runs.
public final class Desk {

  private static final String STANDARD_INPUT = "-";

  private final Settings settings;
  private final @Nullable Verification verification;
  private final Clock clock;
  private final Sources sources;

  /// @param verification asks the DNS, or null when nothing is to be verified; it is not closed
  /// @param clock tells when a question is asked
  public Desk(Settings settings, @Nullable Verification verification, Clock clock) {
    this.settings = settings;
    this.verification = verification;
    this.clock = clock;
    sources = new Sources(modest(settings.limits()));
  }

  /// A stranger's archive is not worth minutes of unpacking.
  private static Limits modest(Limits limits) {
    return new Limits(
        limits.headerBytes(),
        limits.fieldBytes(),
        limits.fields(),
        limits.receivedFields(),
        limits.commentDepth(),
        Math.min(limits.archiveRatio(), 10),
        Math.min(limits.archiveDepth(), 1),
        limits.logLineBytes(),
        limits.dnsLookups());
  }

  /// The report on the first message of what `trace` would take from standard input. Never fails;
  /// nothing of the message is kept.
  public Examined examine(InputStream bytes) {
    try (FirstMessage first = new FirstMessage(settings, now())) {
      sources.read(List.of(STANDARD_INPUT), bytes, first);
      return first.examined();
    }
  }

  /// What the DNS publishes about a domain, the domain of a mail address, or an IP address; null
  /// when the DNS is off.
  public @Nullable DomainMail lookup(String query) {
    Verification names = now();
    return names == null ? null : names.lookup(query);
  }

  /// Explains replies of mail servers, or a whole session; empty when there is none in the text.
  public List<Answer> explain(String text) {
    return Replies.read(text);
  }

  /// Where answers come from: `off`, `live`, `record`, `replay` or `zones`. File names stay here.
  public String dns() {
    String mode = settings.dns().mode().toString();
    int colon = mode.indexOf(':');
    return colon < 0 ? mode : mode.substring(0, colon);
  }

  private @Nullable Verification now() {
    return verification == null ? null : verification.at(clock.instant());
  }
}
