package org.hoptrail.verify.dkim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.verify.dkim.BodyHashes.Quoting;
import org.hoptrail.verify.dkim.KeyRecord.Usable;
import org.hoptrail.verify.dkim.Signature.Kind;
import org.jspecify.annotations.Nullable;

/// What is worth knowing of a signature besides its verdict.
final class Details {

  private static final int MOST_NAMES = 100;

  private final List<Detail> list = new ArrayList<>();

  static List<Detail> of(Signature signature, @Nullable Usable key, @Nullable BodyMatch body) {
    Details details = new Details();
    details.add("selector", signature.selector());
    details.add("algorithm", signature.algorithm().written());
    if (key != null) {
      details.key(key);
    }
    details.signature(signature);
    if (body != null) {
      details.body(signature, body);
    }
    return details.list;
  }

  private void key(Usable key) {
    add("key", key.bits() + "-bit " + key.type());
    if (key.testing()) {
      add("testing", "the domain is only testing DKIM (t=y)");
    }
    add("key granularity", key.granularity());
    add("key notes", key.notes());
  }

  private void signature(Signature signature) {
    if (signature.kind() != Kind.ARC_SEAL) {
      add("canonicalization", signature.header().written() + "/" + signature.body().written());
      add("signed fields", names(signature.signed()));
    }
    add("identity", signature.identity());
    add("signed at", time(signature.time()));
    add("expires", time(signature.expiry()));
  }

  private static String names(List<String> all) {
    if (all.size() <= MOST_NAMES) {
      return String.join(":", all);
    }
    String first = String.join(":", all.subList(0, MOST_NAMES));
    return first + " and " + (all.size() - MOST_NAMES) + " more";
  }

  private void body(Signature signature, BodyMatch body) {
    if (signature.length() >= 0) {
      String of = body.total() < 0 ? "" : " of " + body.total();
      add("signed octets of the body", signature.length() + of);
    }
    if (body.quoting() != Quoting.NONE) {
      add("body", body.quoting().words);
    }
  }

  private void add(String name, @Nullable String value) {
    if (value != null) {
      list.add(new Detail(name, value));
    }
  }

  /// A number of seconds as a time; as a number when there is no such time.
  static @Nullable String time(long seconds) {
    if (seconds < 0) {
      return null;
    }
    return seconds <= Instant.parse("9999-12-31T23:59:59Z").getEpochSecond()
        ? Instant.ofEpochSecond(seconds).toString()
        : Long.toString(seconds);
  }
}
