package org.hoptrail.verify.dmarc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.model.DnsAnswer;
import org.jspecify.annotations.Nullable;

/// A DMARC policy record (RFC 7489 6.3, RFC 9989 4.7).
///
/// @param domain the domain that publishes it, without `_dmarc.`
/// @param text the record as published
/// @param tags its tags, names in lower case, the first of equal ones
record DmarcRecord(String domain, String text, Map<String, String> tags) {

  private static final String VERSION = "DMARC1";

  /// The policy record among the texts of `_dmarc.DOMAIN`. Several are none: nobody can say which
  /// one counts (RFC 7489 6.6.3).
  static @Nullable DmarcRecord in(String domain, DnsAnswer answer) {
    List<DmarcRecord> found = new ArrayList<>(1);
    for (String text : answer.texts()) {
      DmarcRecord record = read(domain, text);
      if (record != null) {
        found.add(record);
      }
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static @Nullable DmarcRecord read(String domain, String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String part : text.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        tags.putIfAbsent(name, part.substring(equals + 1).strip());
      }
    }
    boolean first = text.stripLeading().startsWith("v") && VERSION.equals(tags.get("v"));
    return first ? new DmarcRecord(domain, text, tags) : null;
  }

  /// What the domain asks to do with mail that fails: `none`, `quarantine` or `reject`. A record
  /// without a valid policy asks for nothing (RFC 7489 6.6.3).
  ///
  /// @param sub whether the author's domain lies below the domain of the record
  /// @param exists whether the author's domain exists (`np`, RFC 9989 4.7)
  String policy(boolean sub, boolean exists) {
    String policy = valid(tags.get("p"));
    if (sub) {
      String below = tags.containsKey("sp") ? valid(tags.get("sp")) : policy;
      return !exists && tags.containsKey("np") ? valid(tags.get("np")) : below;
    }
    return policy;
  }

  private static String valid(@Nullable String policy) {
    String word = policy == null ? "" : policy.toLowerCase(Locale.ROOT);
    return word.equals("quarantine") || word.equals("reject") ? word : "none";
  }

  /// Whether the identifiers of a method must be the author's domain itself: `adkim=s`, `aspf=s`.
  boolean strict(String tag) {
    return "s".equalsIgnoreCase(tags.get(tag));
  }

  /// The `psd` tag (RFC 9989 4.7): `y` for a public suffix, `n` for an organisational domain, `u`
  /// otherwise.
  String publicSuffix() {
    return tags.getOrDefault("psd", "u").toLowerCase(Locale.ROOT);
  }
}
