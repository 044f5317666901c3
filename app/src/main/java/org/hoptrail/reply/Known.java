package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Explanation.Permanence;
import org.hoptrail.model.KnownReply;
import org.hoptrail.model.Reply;
import org.jspecify.annotations.Nullable;

/// A known text with the marks it is recognised by.
///
/// @param told what is said of it
/// @param codes codes of which the reply must have one, null for any; see [CodePattern]
/// @param says alternatives; of one alternative all words must stand in the text
/// @param unless words that must not
/// @param permanence what it is when no code tells
/// @param examples texts it must recognise
record Known(
    KnownReply told,
    @Nullable String codes,
    List<List<String>> says,
    List<String> unless,
    Permanence permanence,
    List<String> examples) {

  private static final int WEIGHT_OF_A_CODE = 4;

  static Known of(Paragraph entry, @Nullable String provider) {
    String codes = entry.maybe("code");
    List<List<String>> says = new ArrayList<>();
    entry.all("says").forEach(line -> says.add(words(line)));
    KnownReply told =
        new KnownReply(
            entry.id(),
            entry.maybe("provider") == null ? provider : entry.maybe("provider"),
            inWords(codes, says),
            entry.one("title"),
            entry.one("means"),
            entry.turn(),
            entry.all("next"),
            entry.all("note"),
            entry.all("see"));
    return new Known(told, codes, says, entry.all("unless"), permanence(entry), entry.all("like"));
  }

  private static Permanence permanence(Paragraph entry) {
    String kind = entry.maybe("kind");
    if (kind == null) {
      return Permanence.UNKNOWN;
    }
    return kind.equals("temporary") ? Permanence.TEMPORARY : Permanence.PERMANENT;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int at = 0;
    int plus = line.indexOf(" + ");
    while (plus >= 0) {
      words.add(line.substring(at, plus).strip());
      at = plus + 3;
      plus = line.indexOf(" + ", at);
    }
    words.add(line.substring(at).strip());
    return words;
  }

  private static String inWords(@Nullable String codes, List<List<String>> says) {
    List<String> alternatives = new ArrayList<>();
    says.forEach(words -> alternatives.add("“" + String.join("” and “", words) + "”"));
    String text = String.join(", or ", alternatives);
    if (codes == null) {
      return text;
    }
    String listed = codes.replace(" ", " or ");
    return text.isEmpty() ? listed : listed + " with " + text;
  }

  /// How much of the text it recognises, in characters; 0 when it does not.
  ///
  /// @param folded the text in lower case with single blanks
  int weight(Reply reply, String folded) {
    if (codes != null && !CodePattern.fits(codes, reply)) {
      return 0;
    }
    for (String word : unless) {
      if (folded.contains(word)) {
        return 0;
      }
    }
    int own = codes == null ? 0 : WEIGHT_OF_A_CODE;
    int best = says.isEmpty() ? own : 0;
    for (List<String> words : says) {
      int found = weight(words, folded);
      best = Math.max(best, found == 0 ? 0 : found + own);
    }
    return best;
  }

  private static int weight(List<String> words, String folded) {
    int weight = 0;
    for (String word : words) {
      if (!folded.contains(word)) {
        return 0;
      }
      weight += word.length();
    }
    return weight;
  }
}
