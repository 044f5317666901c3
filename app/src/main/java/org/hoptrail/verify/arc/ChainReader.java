package org.hoptrail.verify.arc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.text.Slice;
import org.hoptrail.verify.dkim.SignatureCheck;
import org.hoptrail.verify.dkim.TagList;
import org.jspecify.annotations.Nullable;

/// Puts the ARC fields of a header together and checks the structure of the chain (RFC 8617 5.2,
/// steps 1 to 3).
final class ChainReader {

  private static final List<FieldName> KINDS =
      List.of(
          FieldName.ARC_AUTHENTICATION_RESULTS,
          FieldName.ARC_MESSAGE_SIGNATURE,
          FieldName.ARC_SEAL);

  private final HeaderBlock header;
  private final Map<FieldName, Map<Integer, HeaderField>> fields = new HashMap<>();
  private final TreeSet<Integer> instances = new TreeSet<>();
  private Chain.@Nullable Broken broken;

  ChainReader(HeaderBlock header) {
    this.header = header;
    KINDS.forEach(kind -> fields.put(kind, new HashMap<>()));
  }

  /// The chain.
  Chain read() {
    for (HeaderField field : header.fields()) {
      Map<Integer, HeaderField> same = fields.get(field.name());
      if (same != null && broken == null) {
        collect(field, same);
      }
    }
    if (broken != null) {
      return broken;
    }
    return instances.isEmpty() ? new Chain.Absent() : sets();
  }

  private void collect(HeaderField field, Map<Integer, HeaderField> same) {
    int instance = instance(field);
    if (instance == 0) {
      return;
    }
    instances.add(instance);
    if (same.putIfAbsent(instance, field) != null) {
      fail("instance " + instance + " has two " + field.name().written() + " fields.", field);
    }
  }

  private void fail(String sentence, HeaderField field) {
    broken = new Chain.Broken("The ARC chain is broken: " + sentence, field);
  }

  /// The instance of a field, or 0 when it has none that is possible.
  private int instance(HeaderField field) {
    boolean results = field.name() == FieldName.ARC_AUTHENTICATION_RESULTS;
    TagList tags = results ? null : tags(field);
    RecordedResults recorded = results ? RecordedResults.read(value(field)) : null;
    String fault = tags == null ? null : tags.fault();
    String written = tags != null ? tags.text("i") : recorded != null ? recorded.instance() : null;
    int instance = number(written);
    if (fault != null) {
      fail("an " + field.name().written() + " cannot be read: " + fault + ".", field);
    } else if (written == null) {
      fail(
          "an "
              + field.name().written()
              + (results ? " does not start with an instance (i=1;)." : " has no instance (i=)."),
          field);
    } else if (instance == 0) {
      fail(
          "an "
              + field.name().written()
              + " has i="
              + written
              + ", and only 1 to "
              + SignatureCheck.MOST_SETS
              + " are instances.",
          field);
    }
    return instance;
  }

  private static int number(@Nullable String written) {
    if (written == null || written.length() > 2 || !Slice.of(written).allDigits()) {
      return 0;
    }
    int number = Integer.parseInt(written);
    return number <= SignatureCheck.MOST_SETS ? number : 0;
  }

  private Slice value(HeaderField field) {
    return new Slice(header.bytes(), field.valueStart(), field.end());
  }

  private TagList tags(HeaderField field) {
    return TagList.read(value(field));
  }

  private Chain sets() {
    List<ArcSet> sets = new ArrayList<>();
    for (int instance = 1; instance <= instances.last() && broken == null; instance++) {
      ArcSet set = set(instance);
      if (set != null) {
        sets.add(set);
      }
    }
    if (broken == null) {
      cv(sets);
    }
    return broken == null ? new Chain.Sets(sets) : broken;
  }

  private @Nullable ArcSet set(int instance) {
    List<HeaderField> found = new ArrayList<>(3);
    List<String> missing = new ArrayList<>(3);
    for (FieldName kind : KINDS) {
      HeaderField field = of(kind, instance);
      if (field == null) {
        missing.add(kind.written());
      } else {
        found.add(field);
      }
    }
    if (missing.isEmpty()) {
      RecordedResults recorded = RecordedResults.read(value(found.getFirst()));
      return recorded == null
          ? null
          : new ArcSet(
              instance, found.get(0), found.get(1), found.get(2), recorded, tags(found.get(2)));
    }
    HeaderField where = found.isEmpty() ? newest() : found.getFirst();
    String what = found.isEmpty() ? "the whole set" : String.join(" and ", missing);
    fail("of instance " + instance + ", " + what + " is missing.", where);
    return null;
  }

  private @Nullable HeaderField of(FieldName kind, int instance) {
    Map<Integer, HeaderField> same = fields.get(kind);
    return same == null ? null : same.get(instance);
  }

  private HeaderField newest() {
    for (FieldName kind : KINDS) {
      HeaderField field = of(kind, instances.last());
      if (field != null) {
        return field;
      }
    }
    return header.fields().getFirst();
  }

  /// RFC 8617 5.2, steps 2 and 3: the first seal says `none`, all others `pass`.
  private void cv(List<ArcSet> sets) {
    for (ArcSet set : sets.reversed()) {
      String wanted = set.instance() == 1 ? "none" : "pass";
      if (set.cv().equals(wanted) || broken != null) {
        continue;
      }
      if (set.cv().equals("fail")) {
        fail(
            set.domain()
                + ", which sealed instance "
                + set.instance()
                + ", found it broken already (cv=fail).",
            set.seal());
      } else {
        fail(
            "the seal of instance "
                + set.instance()
                + " says cv="
                + set.cv()
                + " and not cv="
                + wanted
                + ".",
            set.seal());
      }
    }
  }
}
