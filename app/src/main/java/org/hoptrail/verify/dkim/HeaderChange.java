package org.hoptrail.verify.dkim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.text.Slice;
import org.hoptrail.verify.dkim.KeyRecord.Usable;
import org.hoptrail.verify.dkim.SignedHeader.Change;
import org.jspecify.annotations.Nullable;

/// Looks for the change that broke a signature over the header. It undoes what the usual suspects
/// do: one or two fields added (or all of a list's), a list's prefix before the subject, both. When
/// the signature fits then, that is proof. Else it compares the copies that `z=` kept.
final class HeaderChange {

  /// Octets that are hashed in search of a change, and what a trial costs besides.
  private static final int BUDGET = 1 << 22;

  private static final int PRICE = 1 << 10;
  private static final int PRICE_OF_ED25519 = 1 << 16;
  private static final int MOST_HEADER_FIELDS = 500;
  private static final int MOST_FIELDS = 24;

  private final HeaderBlock header;
  private final SignedHeader signed;
  private final Signature signature;
  private final Usable key;
  private final byte @Nullable [] wanted;
  private int spent;

  HeaderChange(HeaderBlock header, SignedHeader signed, Signature signature, Usable key) {
    this.header = header;
    this.signed = signed;
    this.signature = signature;
    this.key = key;
    this.wanted = Mathematics.hashInside(signature.algorithm(), key.key(), signature.value());
  }

  /// Whether the value was not made with that key at all, so that no field is to blame.
  boolean isForeign() {
    return wanted == null && signature.algorithm() != Algorithm.ED25519_SHA256;
  }

  /// Whether the value was made with that key, so that only fields can be to blame.
  boolean isGenuine() {
    return wanted != null;
  }

  /// What happened, the end of a sentence; or null when nothing that was tried explains it.
  @Nullable String found() {
    List<HeaderField> fields = signed.selected(signature, Set.of());
    Change subject = withoutPrefix(fields);
    boolean many = header.fields().size() > MOST_HEADER_FIELDS;
    for (Set<Integer> added : many ? List.<Set<Integer>>of() : guesses()) {
      if (fits(added, null)) {
        return addition(added);
      }
      if (subject != null && fits(added, subject)) {
        String more = added.isEmpty() ? "" : ", and " + addition(added);
        return "Subject got the prefix " + prefix(subject.field()) + more;
      }
    }
    return copies(fields);
  }

  /// Sets of fields that may have been added: none, all of a list, one, two.
  private List<Set<Integer>> guesses() {
    List<Set<Integer>> units = units();
    List<Set<Integer>> guesses = new ArrayList<>();
    guesses.add(Set.of());
    guesses.addAll(units);
    for (int i = 1; i < units.size(); i++) {
      for (Set<Integer> other : units.subList(0, i)) {
        Set<Integer> both = new TreeSet<>(units.get(i));
        both.addAll(other);
        guesses.add(both);
      }
    }
    return guesses;
  }

  private List<Set<Integer>> units() {
    Set<String> names = new HashSet<>();
    signature.signed().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    List<Set<Integer>> units = new ArrayList<>();
    Set<Integer> ofList = new TreeSet<>();
    for (HeaderField field : header.fields()) {
      String name = signed.name(field);
      if (field.index() == signature.field().index() || !names.contains(name)) {
        continue;
      }
      if (units.size() < MOST_FIELDS) {
        units.add(Set.of(field.index()));
      }
      if (name.startsWith("list-")) {
        ofList.add(field.index());
      }
    }
    if (ofList.size() > 1) {
      units.addFirst(ofList);
    }
    return units;
  }

  private @Nullable Change withoutPrefix(List<HeaderField> fields) {
    for (HeaderField field : fields) {
      String prefix = field.name() == FieldName.SUBJECT ? prefix(field) : "";
      if (!prefix.isEmpty()) {
        byte[] bytes = signed.bytes(field);
        int open = Slice.of(bytes).indexOf((byte) '[');
        int close = open + prefix.length();
        int after = close < bytes.length && bytes[close] == ' ' ? close + 1 : close;
        byte[] before = new byte[bytes.length - (after - open)];
        System.arraycopy(bytes, 0, before, 0, open);
        System.arraycopy(bytes, after, before, open, bytes.length - after);
        return new Change(field, before);
      }
    }
    return null;
  }

  /// The first `[...]` of a field; empty when there is none.
  private String prefix(HeaderField field) {
    Slice text = Slice.of(signed.bytes(field));
    int open = text.indexOf((byte) '[');
    int close = open < 0 ? -1 : text.indexOf((byte) ']', open);
    Slice prefix = text.sub(open, close + 1);
    return close < 0 || !prefix.isAscii() ? "" : prefix.text();
  }

  private boolean fits(Set<Integer> without, @Nullable Change change) {
    if (spent > BUDGET) {
      return false;
    }
    List<HeaderField> fields = signed.selected(signature, without);
    int size = 0;
    for (HeaderField field : fields) {
      size += field.end() - field.start();
    }
    spent += Math.min(size, BUDGET) + (wanted == null ? PRICE_OF_ED25519 : PRICE);
    if (spent > BUDGET) {
      return false;
    }
    byte[] octets = signed.octets(signature, fields, change);
    return wanted == null
        ? Mathematics.holds(signature.algorithm(), key.key(), octets, signature.value())
        : Arrays.equals(wanted, Mathematics.hash(signature.algorithm(), octets));
  }

  private String addition(Set<Integer> added) {
    List<String> names = new ArrayList<>();
    for (int index : added) {
      names.add(written(header.fields().get(index)));
    }
    return String.join(", ", names) + (names.size() == 1 ? " was added" : " were added");
  }

  private @Nullable String copies(List<HeaderField> fields) {
    List<String> changed = new ArrayList<>();
    for (HeaderField field : CopiedFields.of(signature).differing(fields, signed)) {
      changed.add(written(field));
    }
    return changed.isEmpty()
        ? null
        : "by the copies that the signer kept (z=), "
            + String.join(", ", changed)
            + " said something else";
  }

  private String written(HeaderField field) {
    return new Slice(header.bytes(), field.start(), field.nameEnd()).text();
  }
}
