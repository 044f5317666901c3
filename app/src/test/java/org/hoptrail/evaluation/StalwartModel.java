package org.hoptrail.evaluation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.model.Cited;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A trace field in the terms of the mail-parser library: what its record holds, as texts. It has
/// the greeting only where the word HELO (or the like) announces it, the address and resolved name
/// of the peer only where they stand outside the `from` value, and protocols from a closed list.
final class StalwartModel {

  private StalwartModel() {}

  /// The expected values of a case.
  static Map<String, String> expected(JsonNode record) {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : record.properties()) {
      String text = text(member.getKey(), member.getValue());
      if (text != null) {
        values.put(member.getKey(), text);
      }
    }
    return values;
  }

  private static @Nullable String text(String key, JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (key.equals("date")) {
      return date(value);
    }
    JsonNode inner = value.isObject() ? value.iterator().next() : value;
    return address(inner.stringValue());
  }

  private static String date(JsonNode value) {
    int minutes = value.path("tz_hour").intValue() * 60 + value.path("tz_minute").intValue();
    boolean west = value.path("tz_before_gmt").booleanValue() && minutes > 0;
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02dT%02d:%02d:%02d%s%02d:%02d",
        value.path("year").intValue(),
        value.path("month").intValue(),
        value.path("day").intValue(),
        value.path("hour").intValue(),
        value.path("minute").intValue(),
        value.path("second").intValue(),
        west ? "-" : "+",
        minutes / 60,
        minutes % 60);
  }

  /// Our values in their terms.
  static Map<String, String> ours(Stamp stamp, String input) {
    Map<String, String> values = new TreeMap<>();
    Cited<String> from = stamp.client().from();
    put(values, "from", value(from));
    put(values, "by", value(stamp.server().by()));
    put(values, "via", value(stamp.via()));
    put(values, "id", value(stamp.queueId()));
    put(values, "ident", value(stamp.client().ident()));
    put(values, "with", protocol(value(stamp.protocol())));
    if (!stamp.envelope().recipients().isEmpty()) {
      put(values, "for_", stamp.envelope().recipients().getFirst().value());
    }
    if (!within(stamp.client().peer(), from) && stamp.client().peer() != null) {
      put(values, "from_ip", stamp.client().peer().value().toString());
    }
    if (!within(stamp.client().rdns(), from)) {
      put(values, "from_iprev", value(stamp.client().rdns()));
    }
    if (!within(stamp.client().helo(), from)) {
      helo(values, stamp.client().helo(), input);
    }
    if (stamp.tls() != null) {
      String version = value(stamp.tls().version());
      put(values, "tls_version", version == null ? null : version.replace('.', '_'));
      put(values, "tls_cipher", value(stamp.tls().cipher()));
    }
    put(values, "date", stamp.date() == null ? null : date(stamp.date().value()));
    return values;
  }

  /// The verb is read off the bytes in front of the name we cite.
  private static void helo(Map<String, String> values, @Nullable Cited<String> helo, String input) {
    if (helo == null) {
      return;
    }
    put(values, "helo", helo.value());
    int at = (int) helo.span().start() - "Received: ".length();
    String before = input.substring(Math.max(0, at - 6), at).toUpperCase(Locale.ROOT);
    for (String verb : new String[] {"Helo", "Ehlo", "Lhlo"}) {
      if (before.contains(verb.toUpperCase(Locale.ROOT))) {
        values.put("helo_cmd", verb);
      }
    }
  }

  /// Their closed list of protocols; anything else is nothing.
  private static @Nullable String protocol(@Nullable String with) {
    if (with == null) {
      return null;
    }
    String upper = with.toUpperCase(Locale.ROOT);
    return switch (upper) {
      case "LOCAL" -> "Local";
      case "SMTP",
          "ESMTP",
          "ESMTPA",
          "ESMTPS",
          "ESMTPSA",
          "LMTP",
          "LMTPA",
          "LMTPS",
          "LMTPSA",
          "HTTP",
          "HTTPS",
          "IMAP",
          "POP3",
          "MMS" ->
          upper;
      default -> null;
    };
  }

  private static String date(MailDate date) {
    LocalDateTime local =
        LocalDateTime.ofInstant(
            Instant.ofEpochSecond(date.epochSecond() + date.offsetSeconds()), ZoneOffset.UTC);
    return String.format(Locale.ROOT, "%tFT%<tT%s", local, date.utcOffset());
  }

  /// Addresses are compared as addresses, however they are written; names without the root's dot.
  private static String address(String text) {
    String bare = text.replaceAll("^\\[|\\]$", "");
    IpAddress address = IpAddress.parse(bare);
    return address == null ? text.replaceAll("\\.$", "") : address.toString();
  }

  private static boolean within(@Nullable Cited<?> inner, @Nullable Cited<?> outer) {
    return inner != null
        && outer != null
        && inner.span().start() >= outer.span().start()
        && inner.span().end() <= outer.span().end();
  }

  private static @Nullable String value(@Nullable Cited<String> cited) {
    return cited == null ? null : cited.value();
  }

  private static void put(Map<String, String> values, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(key, address(value));
    }
  }
}
