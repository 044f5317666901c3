package org.hoptrail.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What DNS and signatures prove about one message. A part that was not asked is null or empty.
///
/// @param spf the reverse-path at the boundary
/// @param otherSpf HELO at the boundary, and the reverse-path where else a boundary could be
/// @param dkim one for each signature, topmost first
/// @param dmarc the author's domain
/// @param arc the chain of seals
/// @param iprev the peer of the boundary
/// @param mx the receiving host among the exchanges of the recipient's domain
/// @param hosts all else about single hosts, newest stamp first
/// @param recorded what earlier hosts recorded, topmost first, held against the above
public record Verdicts(
    @Nullable Verdict spf,
    List<Verdict> otherSpf,
    List<Verdict> dkim,
    @Nullable Verdict dmarc,
    @Nullable Verdict arc,
    @Nullable Verdict iprev,
    @Nullable Verdict mx,
    List<Verdict> hosts,
    List<RecordedResult> recorded) {

  /// Nothing was verified.
  public static final Verdicts NONE =
      new Verdicts(null, List.of(), List.of(), null, null, null, null, List.of(), List.of());

  /// Nothing was verified, and the header records these results.
  public static Verdicts of(List<RecordedResult> recorded) {
    return new Verdicts(null, List.of(), List.of(), null, null, null, null, List.of(), recorded);
  }

  public Verdicts {
    otherSpf = List.copyOf(otherSpf);
    dkim = List.copyOf(dkim);
    hosts = List.copyOf(hosts);
    recorded = List.copyOf(recorded);
  }

  /// Every verdict that there is, in the order of reports.
  public List<Verdict> all() {
    List<Verdict> all = new ArrayList<>();
    add(all, spf);
    all.addAll(otherSpf);
    all.addAll(dkim);
    add(all, dmarc);
    add(all, arc);
    add(all, iprev);
    add(all, mx);
    all.addAll(hosts);
    return all;
  }

  private static void add(List<Verdict> all, @Nullable Verdict verdict) {
    if (verdict != null) {
      all.add(verdict);
    }
  }
}
