package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of one `Received` or `X-Received` field (RFC 5321 4.4 Time-stamp-line), read.
///
/// @param field the field
/// @param receivedIndex its position among the Received fields, 0 = topmost; -1 for `X-Received`
/// @param system the id of the mail system that writes such lines, or `generic`
/// @param named how the system was recognised
/// @param client the sending side
/// @param server the receiving side
/// @param protocol the `with` value, such as `ESMTPS` (RFC 3848) or `Microsoft SMTP Server`
/// @param via the `via` value
/// @param tls encryption of the connection, or null when none is told
/// @param queueId the name of the message on the receiving host, or null; software versions that
///     some systems write in the `id` clause are not queue ids
/// @param envelope reverse-path and forward-paths told
/// @param date the time stamp, or null when none could be read
/// @param tokens times encoded in the ids of this stamp
/// @param leftovers the byte ranges that nobody could interpret
/// @param oddities what the system it names does not write
public record Stamp(
    HeaderField field,
    int receivedIndex,
    String system,
    Recognition named,
    Client client,
    Server server,
    @Nullable Cited<String> protocol,
    @Nullable Cited<String> via,
    @Nullable TlsUse tls,
    @Nullable Cited<String> queueId,
    Envelope envelope,
    @Nullable Cited<MailDate> date,
    List<TimeToken> tokens,
    List<Span> leftovers,
    List<Oddity> oddities) {

  public Stamp {
    tokens = List.copyOf(tokens);
    leftovers = List.copyOf(leftovers);
    oddities = List.copyOf(oddities);
  }

  /// The `receivedIndex` of a stamp that stands in no header: what a log tells in its place.
  public static final int LOG_ONLY = -2;

  /// The system id of a stamp that no dialect recognised.
  public static final String GENERIC = "generic";

  /// How the writer of a stamp was recognised.
  public enum Recognition {
    /// The line names its software.
    BANNER,
    /// The line names none, but has the shape that this system alone writes.
    SHAPE,
    /// Nobody recognised it.
    NONE
  }
}
