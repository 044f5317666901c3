package org.hoptrail.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.check.Check;
import org.hoptrail.check.Checks;
import org.hoptrail.evaluation.Deciding.Share;
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
  static void check(List<ForgeryScore> scores, List<ForgedScore> forged) throws IOException {
    Path page = Samples.root().resolveSibling("docs/checks-counts.md");
    StringBuilder out = new StringBuilder();
    sets(out, scores, date(page));
    ForgedPage.append(out, forged);
    deciding(out, scores, forged);
    tables(out, scores);
    Golden.checkFile(page, out.toString());
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

  private static void sets(StringBuilder out, List<ForgeryScore> scores, String date) {
    out.append("# What the checks find\n\n").append(DATED).append(date).append(".\n\n");
    out.append(
        "A stamp is flagged when it is contradicted or stands below a contradicted one. `mail` is ");
    out.append("messages that got at least `suspicious`; `odd` those that got `unusual`.\n\n");
    out.append(
        "| set | forged stamps flagged | honest stamps flagged | forged mail | honest mail |");
    out.append(" honest mail odd |\n|---|---|---|---|---|---|\n");
    for (ForgeryScore score : scores) {
      int odd =
          score.atLeast(Kind.HONEST, Level.UNUSUAL) - score.atLeast(Kind.HONEST, Level.SUSPICIOUS);
      out.append("| ").append(score.name());
      out.append(" | ").append(score.flagged(Truth.FORGED));
      out.append(" of ").append(score.stamps(Truth.FORGED));
      out.append(" | ").append(score.flagged(Truth.HONEST));
      out.append(" of ").append(score.stamps(Truth.HONEST));
      out.append(" | ").append(mail(score, Kind.FORGED));
      out.append(" | ").append(mail(score, Kind.HONEST)).append(" | ").append(odd).append(" |\n");
    }
  }

  private static String mail(ForgeryScore score, Kind kind) {
    return score.atLeast(kind, Level.SUSPICIOUS) + " of " + score.messages(kind);
  }

  private static void deciding(
      StringBuilder out, List<ForgeryScore> scores, List<ForgedScore> forged) {
    out.append("\n## What hangs on each check\n\n");
    out.append(
        "Every check taken away in turn: forged stamps that are then no longer flagged, and ");
    out.append("forged messages that then get another verdict. A check with nothing in any set ");
    out.append("would be dead weight, and fails the build.\n\n");
    out.append("| check | sets above | forged from genuine mail |\n|---|---|---|\n");
    for (Check check : Checks.ALL) {
      Share above = sum(scores.stream().map(ForgeryScore::deciding), check);
      Share made = sum(forged.stream().map(ForgedScore::deciding), check);
      out.append("| ").append(check.id()).append(" | ").append(above);
      out.append(" | ").append(made).append(" |\n");
    }
  }

  /// What hangs on a check in several sets together.
  static Share sum(Stream<Deciding> sets, Check check) {
    return sets.map(set -> set.of(check.id())).reduce(Share.NOTHING, Share::plus);
  }

  private static void tables(StringBuilder out, List<ForgeryScore> scores) {
    out.append("\n# Set by set\n\nForged stamps and honest stamps each check speaks of, forged ");
    out.append(
        "messages and honest ones in which it says something, and what hangs on it: stamps ");
    out.append("and messages, as above.\n");
    scores.forEach(score -> table(out, score));
  }

  private static void table(StringBuilder out, ForgeryScore score) {
    out.append("\n## ").append(score.name()).append("\n\n");
    out.append("| check | forged stamps | honest stamps | forged mail | honest mail | decides |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (Check check : Checks.ALL) {
      List<Integer> row = score.row(check.id());
      if (row.stream().anyMatch(count -> count > 0)) {
        out.append("| ").append(check.id());
        row.forEach(count -> out.append(" | ").append(count));
        out.append(" | ").append(score.deciding().of(check.id())).append(" |\n");
      }
    }
  }
}
