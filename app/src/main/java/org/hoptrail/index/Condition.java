package org.hoptrail.index;

import java.util.List;
import org.hoptrail.model.IpAddress;

/// What a query asks for, as a tree.
sealed interface Condition {

  /// Every message.
  record All() implements Condition {}

  /// All of these.
  record And(List<Condition> parts) implements Condition {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /// At least one of these.
  record Or(List<Condition> parts) implements Condition {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /// Not this.
  record Not(Condition inner) implements Condition {}

  /// One and the same hop is so.
  record SameHop(Condition inner) implements Condition {}

  /// Words anywhere in subject, addresses, host names or ids.
  record Anywhere(Value.Phrase words) implements Condition {}

  /// A field has such a value.
  record Is(Fields.Known field, Value value) implements Condition {}

  /// What a field may have.
  sealed interface Value {

    /// Any value.
    record Any() implements Value {}

    /// That value.
    record Exact(String text) implements Value {}

    /// A value of that shape: `*` stands for any text, `?` for one character.
    record Pattern(String text) implements Value {}

    /// These words one after the other.
    ///
    /// @param open whether the last one may go on
    record Phrase(List<String> words, boolean open) implements Value {
      public Phrase {
        words = List.copyOf(words);
      }
    }

    /// A number in that range, both ends included.
    record Between(long min, long max) implements Value {}

    /// An address in that range of one family, both ends included.
    record Addresses(IpAddress first, IpAddress last) implements Value {}
  }
}
