package org.hoptrail.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Stamp.Recognition;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.text.Slice;
import org.junit.jupiter.api.Test;

/// Marks are for speed only: no dialect recognises a line that shows none of its marks.
class DialectIndexTest {

  private static final List<Dialect> DIALECTS =
      MailSystems.ALL.stream().flatMap(system -> system.dialects().stream()).toList();

  private final DialectIndex index = new DialectIndex(DIALECTS);
  private final ReceivedGrammar grammar = new ReceivedGrammar();

  @Test
  void no_dialect_recognises_a_sample_without_its_marks() {
    for (byte[] field : SampleFields.all()) {
      assertThat(missedIn(Slice.of(field))).as(Slice.of(field).text()).isEmpty();
    }
  }

  @Test
  void nor_a_sample_in_capitals_or_cut_short() {
    for (byte[] field : SampleFields.all()) {
      Slice text = Slice.of(field);
      assertThat(missedIn(Slice.of(text.text().toUpperCase(Locale.ROOT))))
          .as(text.text())
          .isEmpty();
      for (int end = text.length() - 1; end > 0; end -= 7) {
        assertThat(missedIn(text.sub(0, end))).as(text.sub(0, end).text()).isEmpty();
      }
    }
  }

  @Test
  void few_dialects_are_asked() {
    int asked = 0;
    List<byte[]> fields = SampleFields.all();
    for (byte[] field : fields) {
      for (long word : index.of(parsed(Slice.of(field)))) {
        asked += Long.bitCount(word);
      }
    }
    assertThat(asked / fields.size()).isLessThan(DIALECTS.size() / 3);
  }

  private List<String> missedIn(Slice field) {
    TraceField trace = parsed(field);
    long[] asked = index.of(trace);
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < DIALECTS.size(); i++) {
      boolean isAsked = (asked[i / Long.SIZE] >>> i & 1) != 0;
      if (!isAsked && DIALECTS.get(i).recognises(trace) != Recognition.NONE) {
        missed.add(DIALECTS.get(i).getClass().getSimpleName());
      }
    }
    return missed;
  }

  private TraceField parsed(Slice field) {
    return grammar.parse(field.from(field.indexOf((byte) ':') + 1));
  }
}
