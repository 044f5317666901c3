package org.hoptrail.verify.arc;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Span;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.dkim.Judgement;
import org.hoptrail.verify.dkim.SignatureCheck;
import org.jspecify.annotations.Nullable;

/// Verifies the signatures of a chain whose structure is right (RFC 8617 5.2, steps 4 to 6).
final class ChainCheck {

  private final HeaderBlock header;
  private final List<ArcSet> sets;
  private final SignatureCheck check;
  private final List<Judgement> messages = new ArrayList<>();
  private final List<Judgement> seals = new ArrayList<>();

  ChainCheck(HeaderBlock header, Chain.Sets sets, SignatureCheck check) {
    this.header = header;
    this.sets = sets.list();
    this.check = check;
  }

  /// The verdict on the chain.
  Verdict verdict(String property, Inquiry.Part dns) {
    judge();
    Judgement seal = seals.getLast();
    Judgement message = messages.getLast();
    @Nullable Breach breach = breach();
    Result result = breach == null ? Result.PASS : breach.result();
    boolean passed = breach == null;
    String oldest = Integer.toString(oldestPass());
    return new Verdict(
        Method.ARC,
        result,
        property,
        passed ? oldest : "",
        null,
        seal.decidedBy(),
        breach == null ? passed() : breach.sentence(),
        details(),
        covered(passed, message),
        spans(breach),
        dns.asked());
  }

  /// What keeps the chain from passing.
  private record Breach(Result result, String sentence, HeaderField field) {}

  private void judge() {
    List<HeaderField> before = new ArrayList<>();
    for (ArcSet set : sets) {
      before.add(set.results());
      before.add(set.message());
      seals.add(check.seal(set.seal(), List.copyOf(before)));
      before.add(set.seal());
      messages.add(check.messageSignature(set.message()));
    }
  }

  /// A failure is worth more than a signature that could not be checked.
  private @Nullable Breach breach() {
    Breach breach = breach(sets.getLast(), sets.getLast().message(), messages.getLast());
    for (ArcSet set : sets.reversed()) {
      Breach other = breach(set, set.seal(), seals.get(set.instance() - 1));
      boolean worse = other != null && breach != null && other.result() == Result.FAIL;
      if (breach == null || worse && breach.result() != Result.FAIL) {
        breach = other;
      }
    }
    return breach;
  }

  private static @Nullable Breach breach(ArcSet set, HeaderField field, Judgement judged) {
    String whose = judged.domain().isEmpty() ? "" : " of " + judged.domain();
    String where = "instance " + set.instance() + ", " + field.name().written() + whose;
    return switch (judged.result()) {
      case PASS -> null;
      case TEMPERROR, NOT_CHECKED ->
          new Breach(
              judged.result(),
              "Whether the ARC chain holds is not known: " + where + ": " + judged.sentence(),
              field);
      default ->
          new Breach(
              Result.FAIL, "The ARC chain breaks at " + where + ": " + judged.sentence(), field);
    };
  }

  private String passed() {
    StringBuilder text = new StringBuilder("The ARC chain holds: sealed by ");
    for (ArcSet set : sets) {
      text.append(set.instance() == 1 ? "" : ", then ").append(set.domain());
    }
    int oldest = oldestPass();
    return text.append(
            oldest == 0
                ? "; the message is as the first of them signed it."
                : "; the message was changed after instance "
                    + (oldest - 1)
                    + " and before instance "
                    + oldest
                    + " signed it.")
        .toString();
  }

  /// RFC 8617 5.2: the lowest instance from which on all message signatures hold; 0 when all do.
  private int oldestPass() {
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (messages.get(i).result() != Result.PASS) {
        return i + 2;
      }
    }
    return 0;
  }

  private List<Detail> details() {
    List<Detail> details = new ArrayList<>();
    for (ArcSet set : sets) {
      String start = "instance " + set.instance() + " ";
      Judgement seal = seals.get(set.instance() - 1);
      Judgement message = messages.get(set.instance() - 1);
      details.add(new Detail(start + "sealed by", set.domain()));
      details.add(new Detail(start + "selector", set.tags().text("s", "")));
      details.add(new Detail(start + "cv", set.cv()));
      for (Detail detail : seal.details()) {
        if (detail.name().equals("signed at")) {
          details.add(new Detail(start + "sealed at", detail.value()));
        }
      }
      details.add(new Detail(start + "seal", seal.result().word()));
      details.add(new Detail(start + "message signature", message.result().word()));
      details.add(new Detail(start + "authserv-id", set.recorded().authservId()));
      details.add(new Detail(start + "recorded", set.recorded().results()));
    }
    return details;
  }

  /// The fields of all sets, and what the newest message signature covers when the chain holds.
  private List<Integer> covered(boolean passed, Judgement newest) {
    TreeSet<Integer> indexes = new TreeSet<>();
    for (ArcSet set : sets) {
      set.fields().forEach(field -> indexes.add(field.index()));
    }
    if (passed) {
      indexes.addAll(newest.fields());
    }
    return List.copyOf(indexes);
  }

  /// The field that breaks the chain, else all seals.
  private List<Span> spans(@Nullable Breach breach) {
    List<HeaderField> fields =
        breach == null ? sets.stream().map(ArcSet::seal).toList() : List.of(breach.field());
    return fields.stream().map(field -> header.span(field.start(), field.end())).toList();
  }
}
