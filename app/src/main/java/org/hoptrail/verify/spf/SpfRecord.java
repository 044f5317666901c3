package org.hoptrail.verify.spf;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.verify.spf.Term.Directive;
import org.hoptrail.verify.spf.Term.Modifier;
import org.jspecify.annotations.Nullable;

/// A record whose every term is well formed (RFC 7208 4.6).
///
/// @param terms all terms in the order of the record
/// @param directives the mechanisms among them
/// @param redirect `redirect=`, or null
/// @param exp `exp=`, or null
record SpfRecord(
    List<Term> terms,
    List<Directive> directives,
    @Nullable Modifier redirect,
    @Nullable Modifier exp) {

  private static final String VERSION = "v=spf1";

  SpfRecord {
    terms = List.copyOf(terms);
    directives = List.copyOf(directives);
  }

  /// Whether a text is an SPF record: the version, then a blank or nothing (RFC 7208 4.5).
  static boolean isRecord(String text) {
    return startsWithVersion(text)
        && (text.length() == VERSION.length() || text.charAt(VERSION.length()) == ' ');
  }

  /// Whether a text that is no SPF record was probably meant to be one.
  static boolean isNearly(String text) {
    String bare = text.strip();
    while (!bare.isEmpty() && "\"'\\ ".indexOf(bare.charAt(0)) >= 0) {
      bare = bare.substring(1);
    }
    return !isRecord(text) && (startsWithVersion(bare) || bare.startsWith("spf1 "));
  }

  private static boolean startsWithVersion(String text) {
    return text.regionMatches(true, 0, VERSION, 0, VERSION.length());
  }

  /// Reads a text for which [#isRecord] holds. Any error anywhere makes the whole record void.
  static SpfRecord read(String text) throws Malformed {
    List<Term> terms = new ArrayList<>();
    List<Directive> directives = new ArrayList<>();
    Modifier redirect = null;
    Modifier exp = null;
    for (String written : words(text)) {
      Term term = readTerm(written);
      terms.add(term);
      switch (term) {
        case Directive d -> directives.add(d);
        case Modifier m when m.name().equals("redirect") -> redirect = only(redirect, m);
        case Modifier m when m.name().equals("exp") -> exp = only(exp, m);
        case Modifier unknown -> {} // RFC 7208 6: unknown modifiers are ignored.
      }
    }
    return new SpfRecord(terms, directives, redirect, exp);
  }

  /// The terms of a record as written; blanks alone separate them (RFC 7208 4.6.1).
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.substring(VERSION.length()).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  static Term readTerm(String written) throws Malformed {
    try {
      return TermReader.read(written);
    } catch (Malformed e) {
      throw new Malformed("`" + written + "`: " + e.how());
    }
  }

  private static Modifier only(@Nullable Modifier before, Modifier now) throws Malformed {
    if (before != null) {
      throw new Malformed("`" + now.name() + "=` stands twice");
    }
    return now;
  }
}
