package org.hoptrail.verify.spf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Silence;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.SpfOutline;
import org.hoptrail.model.SpfOutline.Line;
import org.hoptrail.verify.spf.Term.Directive;
import org.hoptrail.verify.spf.Term.Modifier;
import org.jspecify.annotations.Nullable;

/// Walks through a policy and everything it includes, once.
final class Outliner {

  /// From here on a policy that is far beyond the limit is not followed any more.
  private static final int FOLLOWED = 30;

  private static final int MOST_LINES = 1_000;

  private final Inquiry.Part dns;
  private final String root;
  private final TermOutline terms;
  private final List<Line> lines = new ArrayList<>();
  private int lookups;

  Outliner(Inquiry.Part dns, String root) {
    this.dns = dns;
    this.root = root;
    this.terms = new TermOutline(dns, root);
  }

  SpfOutline outline() {
    List<String> problems = new ArrayList<>();
    String record = record(root, "", problems::add);
    if (record != null) {
      walk(record, root, 0, Set.of(root));
    }
    if (lookups > Lookups.MOST) {
      problems.add(tooMany(lookups, "ask the DNS", Lookups.MOST));
    }
    if (terms.voids() > Lookups.MOST_VOID) {
      String what = "ask for names that have no answer";
      problems.add(tooMany(terms.voids(), what, Lookups.MOST_VOID));
    }
    if (lines.size() >= MOST_LINES) {
      problems.add("no more than the first " + MOST_LINES + " terms are shown");
    }
    return new SpfOutline(root, record, lines, lookups, problems, dns.asked());
  }

  private static String tooMany(int count, String what, int most) {
    return count + " terms " + what + "; receivers give up after " + most + " (permerror)";
  }

  /// The one record of a domain, or null and a problem.
  ///
  /// @param missing what follows from there being none
  private @Nullable String record(String domain, String missing, Consumer<String> problems) {
    String unfit = Identity.unfit(domain);
    if (unfit != null) {
      problems.accept("`" + domain + "` can have no SPF record: " + unfit + missing);
      return null;
    }
    DnsAnswer answer = dns.ask(domain, DnsType.TXT);
    if (answer.isSilent()) {
      problems.accept(Silence.inWords(answer));
      return null;
    }
    List<String> found = answer.texts().stream().filter(SpfRecord::isRecord).toList();
    for (String text : answer.texts()) {
      if (SpfRecord.isNearly(text)) {
        problems.accept("looks like an SPF record, but is none: " + text);
      }
    }
    if (found.isEmpty()) {
      boolean gone = answer.outcome() == Outcome.NO_DOMAIN;
      String what = gone ? " does not exist in the DNS" : " publishes no SPF record";
      problems.accept(domain + what + missing);
    } else if (found.size() > 1) {
      problems.accept(domain + " publishes " + found.size() + " SPF records (permerror)");
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  private void walk(String record, String domain, int depth, Set<String> trail) {
    List<String> words = SpfRecord.words(record);
    boolean all = words.stream().anyMatch(word -> isAll(new LineDraft(0, "", word).read()));
    Set<String> modifiers = new HashSet<>();
    boolean ended = false;
    for (String written : words) {
      if (lines.size() >= MOST_LINES) {
        return;
      }
      LineDraft draft = new LineDraft(depth, domain, written);
      Term term = draft.read();
      boolean after = ended;
      switch (term) {
        case null -> lines.add(draft.line());
        case Directive d when after -> passOver(draft, "never reached, `all` stands before it");
        case Directive d -> directive(d, draft, trail);
        case Modifier m when m.isKnown() && !modifiers.add(m.name()) ->
            passOver(draft, "`" + m.name() + "=` stands twice (permerror)");
        case Modifier m when m.name().equals("redirect") && all ->
            passOver(draft, "ignored, because `all` stands in the record");
        case Modifier m when m.name().equals("redirect") -> {
          count(draft);
          follow(m.value(), draft, trail);
        }
        case Modifier m -> {
          terms.modifier(m, draft);
          lines.add(draft.line());
        }
      }
      ended |= isAll(term);
    }
  }

  private static boolean isAll(@Nullable Term term) {
    return term instanceof Directive d && d.mechanism() instanceof Term.All;
  }

  private void passOver(LineDraft draft, String why) {
    draft.problem(why);
    lines.add(draft.line());
  }

  private void directive(Directive directive, LineDraft draft, Set<String> trail) {
    if (directive.mechanism().asks()) {
      count(draft);
    }
    if (directive.mechanism().asks() && lookups > FOLLOWED) {
      passOver(draft, "not followed any further");
    } else if (directive.mechanism() instanceof Term.Include include) {
      follow(include.domain(), draft, trail);
    } else {
      terms.mechanism(directive, draft);
      lines.add(draft.line());
    }
  }

  private void count(LineDraft draft) {
    lookups++;
    if (lookups == Lookups.MOST + 1) {
      draft.problem("receivers give up here: more than " + Lookups.MOST + " terms ask the DNS");
    }
  }

  /// Goes on with the record that an `include` or `redirect` names.
  private void follow(MacroText text, LineDraft draft, Set<String> trail) {
    String target = terms.target(text, draft);
    String record = target == null ? null : next(target, draft, trail);
    lines.add(draft.line());
    if (target != null && record != null) {
      Set<String> longer = new HashSet<>(trail);
      longer.add(target);
      walk(record, target, draft.depth() + 1, longer);
    }
  }

  private @Nullable String next(String target, LineDraft draft, Set<String> trail) {
    if (trail.contains(target)) {
      draft.problem("leads back to " + target + " without end (permerror)");
      return null;
    }
    if (lookups > FOLLOWED) {
      draft.problem("not followed any further");
      return null;
    }
    return record(target, " (permerror)", draft::problem);
  }
}
