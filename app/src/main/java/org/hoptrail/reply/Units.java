package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.text.Ascii;

/// Cuts a text into what belongs together: folded lines go with the line before, and so do the
/// further lines of a reply. An empty unit stands for an empty line.
final class Units {

  private final List<String> units = new ArrayList<>();
  private StringBuilder open = new StringBuilder();

  private Units() {}

  static List<String> of(String text) {
    Units units = new Units();
    for (String line : text.split("\n", -1)) {
      units.add(line);
    }
    units.close();
    return units.units;
  }

  private void add(String line) {
    String plain = line.strip();
    if (plain.isEmpty()) {
      close();
      units.add("");
      return;
    }
    int code = ReplyParts.codeAt(plain, 0);
    if (!open.isEmpty() && code > 0 && open.indexOf(code + "-") >= 0) {
      open.append('\n').append(plain);
    } else if (!open.isEmpty() && Ascii.isBlank(line.charAt(0)) && code == 0) {
      open.append(' ').append(plain);
    } else {
      close();
      open.append(plain);
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      units.add(open.toString());
      open = new StringBuilder();
    }
  }
}
