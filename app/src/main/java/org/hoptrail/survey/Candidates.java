package org.hoptrail.survey;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Report;
import org.hoptrail.model.Survey.Candidate;
import org.jspecify.annotations.Nullable;

/// The first forged and the first suspicious messages.
final class Candidates {

  /// Characters of an address or Subject that are kept.
  private static final int LONGEST = 256;

  private final int most;
  private final List<Candidate> forged = new ArrayList<>();
  private final List<Candidate> suspicious = new ArrayList<>();

  /// @param most how many are kept
  Candidates(int most) {
    this.most = most;
  }

  void add(Report report, String sentence) {
    Level level = report.verdict().level();
    List<Candidate> kin = level == Level.FORGED ? forged : suspicious;
    if (level.compareTo(Level.SUSPICIOUS) >= 0 && kin.size() < most) {
      kin.add(
          new Candidate(
              level,
              sentence,
              value(report.message().from()),
              value(report.message().subject()),
              report.header().source()));
    }
  }

  private static @Nullable String value(@Nullable Cited<String> cited) {
    String text = cited == null ? null : cited.value();
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  List<Candidate> worstFirst() {
    List<Candidate> all = new ArrayList<>(forged);
    all.addAll(suspicious.subList(0, Math.min(suspicious.size(), most - forged.size())));
    return all;
  }
}
