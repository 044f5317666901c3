package org.hoptrail.forgery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The door of this package: forges the messages of one collection, each in every way it lends
/// itself to.
public final class Forger {

  /// Every way to forge, in the order of the tables.
  public static final List<Craft> CRAFTS = crafts();

  /// Those that copy what stands on another message.
  public static final List<Craft> COPYING = CRAFTS.stream().filter(Forger::isCopying).toList();

  private static final int TRIES = 40;

  private final List<Genuine> others;

  /// @param others messages to copy from, in a stable order
  public Forger(List<Genuine> others) {
    this.others = List.copyOf(others);
  }

  private static boolean isCopying(Craft craft) {
    return craft.name().startsWith("transplant") || craft.name().equals("id-copied");
  }

  private static List<Craft> crafts() {
    List<Craft> crafts = new ArrayList<>(ChainCrafts.ALL);
    crafts.addAll(TimeCrafts.ALL);
    crafts.addAll(ValueCrafts.ALL);
    return List.copyOf(crafts);
  }

  /// One forgery of a message, or null when it does not lend itself to that.
  public @Nullable Forgery forge(Craft craft, Genuine message) {
    RandomGenerator random = new SplittableRandom(31L * message.seed() + craft.name().hashCode());
    for (int i = 0; i < TRIES; i++) {
      Genuine other = others.get(random.nextInt(others.size()));
      Forgery forgery =
          other.seed() == message.seed() ? null : craft.act().forge(message, other, random);
      if (forgery != null) {
        return forgery;
      }
    }
    return null;
  }
}
