package org.hoptrail.verify.dkim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hoptrail.verify.dkim.BodyHashes.BodyHash;
import org.hoptrail.verify.dkim.BodyHashes.Quoting;

/// Body hashes as lines of text: what was asked for, and what came out.
final class BodyNotes {

  private static final HexFormat HEX = HexFormat.of();

  /// The words of a line: four of the key, four of the hash.
  private static final int WORDS = 8;

  private BodyNotes() {}

  /// What a signature asks for. Its own hash is part of it: how much was added to a body is known
  /// for that hash alone.
  static String key(Signature signature) {
    return String.join(
        " ",
        signature.body().written(),
        signature.algorithm().digest,
        Long.toString(signature.length()),
        "=" + HEX.formatHex(signature.bodyHash()));
  }

  static List<String> lines(Signature signature, List<BodyHash> made) {
    String key = key(signature);
    return made.stream()
        .map(
            one ->
                String.join(
                    " ",
                    key,
                    one.quoting().name(),
                    HEX.formatHex(one.hash()),
                    Long.toString(one.total()),
                    Integer.toString(one.added())))
        .toList();
  }

  static Map<String, List<BodyHash>> read(List<String> lines) {
    Map<String, List<BodyHash>> read = new HashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words.length != WORDS) {
        continue;
      }
      String key = String.join(" ", words[0], words[1], words[2], words[3]);
      try {
        BodyHash hash =
            new BodyHash(
                Quoting.valueOf(words[4]),
                HEX.parseHex(words[5]),
                Long.parseLong(words[6]),
                Integer.parseInt(words[7]));
        read.computeIfAbsent(key, k -> new ArrayList<>(1)).add(hash);
      } catch (IllegalArgumentException damaged) {
        read.remove(key);
      }
    }
    return read;
  }
}
