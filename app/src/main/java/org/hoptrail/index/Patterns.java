package org.hoptrail.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;

/// What of the values of a query takes computing.
final class Patterns {

  /// `*a????????????` has to be turned into thousands of states; more than these are refused.
  private static final int EFFORT = 10_000;

  private static final int LONGEST = 200;

  private Patterns() {}

  static WildcardQuery query(String field, String pattern) {
    String literal = pattern.replace("\\", "\\\\");
    return new WildcardQuery(new Term(field, literal), EFFORT);
  }

  static boolean isPossible(String pattern) {
    if (pattern.length() > LONGEST) {
      return false;
    }
    try {
      return query("", pattern).getAutomaton().getNumStates() > 0;
    } catch (TooComplexToDeterminizeException tooMuch) {
      return false;
    }
  }

  /// The last address of a network.
  static IpAddress last(IpNetwork network) {
    IpAddress base = network.base();
    int free = (base.v4() ? 32 : 128) - network.prefix();
    if (base.v4()) {
      return IpAddress.v4(base.low() | ones(free));
    }
    return new IpAddress(false, base.high() | ones(free - 64), base.low() | ones(free));
  }

  private static long ones(int bits) {
    return bits <= 0 ? 0 : bits >= 64 ? -1L : (1L << bits) - 1;
  }
}
