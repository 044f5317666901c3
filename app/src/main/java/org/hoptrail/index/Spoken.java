package org.hoptrail.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What logs speak of: names that hosts gave to messages, and times. A log that has no line about a
/// message says something too, when it covers the time.
public final class Spoken {

  /// From a moment to another, both included.
  public record Times(Instant from, Instant to) {}

  private final @Nullable Set<String> names;
  private final Predicate<String> named;
  private final List<Times> times;

  /// @param names queue ids, and other names of messages on a host
  /// @param times in any order, and they may overlap
  public Spoken(Collection<String> names, Collection<Times> times) {
    Set<String> terms = names.stream().map(Spoken::term).collect(Collectors.toUnmodifiableSet());
    this.names = terms;
    this.named = terms::contains;
    this.times = merged(times);
  }

  /// @param named whether a name is one of many; asked with names in lower case
  /// @param times as above
  public Spoken(Predicate<String> named, Collection<Times> times) {
    this.names = null;
    this.named = named;
    this.times = merged(times);
  }

  /// The name as hops are found by it.
  private static String term(String name) {
    return Names.whole(Kind.ID, name);
  }

  private static List<Times> merged(Collection<Times> times) {
    List<Times> merged = new ArrayList<>();
    for (Times next : times.stream().sorted(Comparator.comparing(Times::from)).toList()) {
      Times last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || next.from().isAfter(last.to())) {
        merged.add(next);
      } else if (next.to().isAfter(last.to())) {
        merged.set(merged.size() - 1, new Times(last.from(), next.to()));
      }
    }
    return List.copyOf(merged);
  }

  /// The terms under which hops with these names are found; null when they are too many.
  @Nullable Set<String> names() {
    return names;
  }

  /// Whether hops with one of these names are found under a term.
  boolean has(String term) {
    return named.test(term);
  }

  /// By time, none of which meets another.
  List<Times> times() {
    return times;
  }
}
