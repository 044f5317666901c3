package org.hoptrail.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// What entries have to do with each other by, as a number that no two of a kind share but by an
/// accident that does no harm.
enum Key {
  /// A queue id, or another name of a message on a host. Upper and lower case are the same.
  ID,
  /// A Message-ID.
  MESSAGE_ID,
  /// The address of a recipient; upper and lower case are the same.
  RECIPIENT;

  /// At least 0.
  long of(String value) {
    String same = this == MESSAGE_ID ? value : value.toLowerCase(Locale.ROOT);
    byte[] bytes = (name() + same).getBytes(StandardCharsets.UTF_8);
    return StringHelper.murmurhash3_x64_128(new BytesRef(bytes))[0] >>> 1;
  }
}
