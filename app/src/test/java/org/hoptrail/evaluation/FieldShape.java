package org.hoptrail.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/// The shape of a trace field: its text with hosts, addresses, ids, numbers and dates masked, so
/// that lines of one template become one line and can be counted and shown.
final class FieldShape {

  private record Mask(Pattern what, String shown) {}

  private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
  private static final String DAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\\s+)?";
  private static final String CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?";
  private static final String ZONE = "(?:\\s+[+-]\\d{4})?(?:\\s+\\(?[A-Z]{1,5}\\)?(?![a-z]))?";

  private static final List<Mask> MASKS =
      List.of(
          mask("\\s+", " "),
          mask(DAY + "\\d{1,2}[ -]" + MONTH + "[ -]\\d{2,4}\\s+" + CLOCK + ZONE, "DATE"),
          mask(DAY + MONTH + "\\s+\\d{1,2}\\s+" + CLOCK + "\\s+\\d{4}" + ZONE, "DATE"),
          mask("(?i)\\bid <?[^\\s;()]+", "id ID"),
          mask("<[^<>\\s]*>", "<A>"),
          mask("[^\\s<>()\\[\\]@=]+@[^\\s<>()\\[\\],;]+", "A"),
          mask("(?i)\\b(?:IPv6:)?[0-9a-f]{0,4}:[0-9a-f:]*:[0-9a-f:.%]*", "IP"),
          mask("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b", "IP"),
          mask("\\b(?:[A-Za-z0-9_-]+\\.)+[A-Za-z][A-Za-z0-9-]+\\.?(?=[\\s();,\\]]|$)", "H"),
          mask("\\b(?:TLS|ECDHE|DHE|RSA|AES|DES)[A-Z0-9_-]{5,}\\b", "CIPHER"),
          mask("\\b[A-Za-z0-9_+/-]*\\d[A-Za-z0-9_+/.-]*\\b", "N"));

  private FieldShape() {}

  /// The shape of an unfolded value.
  static String of(String value) {
    String shape = value.strip();
    for (Mask mask : MASKS) {
      shape = mask.what.matcher(shape).replaceAll(mask.shown);
    }
    return shape.length() > 150 ? shape.substring(0, 150) + "..." : shape;
  }

  private static Mask mask(String what, String shown) {
    return new Mask(Pattern.compile(what), shown);
  }
}
