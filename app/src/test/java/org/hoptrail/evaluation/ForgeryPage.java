package org.hoptrail.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hoptrail.check.Check;
import org.hoptrail.check.Checks;
import org.hoptrail.evaluation.ForgeryScore.Kind;
import org.hoptrail.evaluation.ForgeryScore.Truth;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.samples.Golden;
import org.hoptrail.samples.Samples;

/// The page of counts, `docs/checks-counts.md`. The data it is counted on is no part of the
/// repository, so it is kept there and counted again wherever the data is.
final class ForgeryPage {

  private static final String DATED = "Counted on ";

  private ForgeryPage() {}

  /// Compares the page with what was counted now, or writes it when asked to update.
  static void check(List<ForgeryScore> scores) throws IOException {
    Path page = Samples.root().resolveSibling("docs/checks-counts.md");
    Golden.checkFile(page, text(scores, date(page)));
  }

  /// The date on the page stays when nothing else changes.
  private static String date(Path page) throws IOException {
    if (!Boolean.getBoolean("update") && Files.exists(page)) {
      for (String line : Files.readAllLines(page)) {
        if (line.startsWith(DATED)) {
          return line.substring(DATED.length(), line.length() - 1);
        }
      }
    }
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private static String text(List<ForgeryScore> scores, String date) {
    StringBuilder out = new StringBuilder();
    out.append("# What the checks find\n\n").append(DATED).append(date).append(".\n\n");
    out.append(
        "A stamp is flagged when it is contradicted or stands below a contradicted one. `mail` is ");
    out.append("messages that got at least `suspicious`.\n\n");
    out.append(
        "| set | forged stamps flagged | honest stamps flagged | forged mail | honest mail |\n");
    out.append("|---|---|---|---|---|\n");
    for (ForgeryScore score : scores) {
      out.append("| ").append(score.name());
      out.append(" | ").append(score.flagged(Truth.FORGED));
      out.append(" of ").append(score.stamps(Truth.FORGED));
      out.append(" | ").append(score.flagged(Truth.HONEST));
      out.append(" of ").append(score.stamps(Truth.HONEST));
      out.append(" | ").append(mail(score, Kind.FORGED));
      out.append(" | ").append(mail(score, Kind.HONEST)).append(" |\n");
    }
    out.append("\nEach check, set by set: forged stamps and honest stamps it speaks of, forged ");
    out.append("messages and honest ones in which it says something, and how many forged stamps ");
    out.append("would not be flagged without it.\n");
    scores.forEach(score -> table(out, score));
    return out.toString();
  }

  private static String mail(ForgeryScore score, Kind kind) {
    return score.atLeast(kind, Level.SUSPICIOUS) + " of " + score.messages(kind);
  }

  private static void table(StringBuilder out, ForgeryScore score) {
    out.append("\n## ").append(score.name()).append("\n\n");
    out.append("| check | forged stamps | honest stamps | forged mail | honest mail | decides |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (Check check : Checks.ALL) {
      out.append("| ").append(check.id());
      score.row(check.id()).forEach(count -> out.append(" | ").append(count));
      out.append(" |\n");
    }
  }
}
