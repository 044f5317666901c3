package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Span;
import org.hoptrail.model.Stamp;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.received.ReceivedGrammar;
import org.hoptrail.received.StampReader;
import org.hoptrail.text.Slice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reads every trace field of the corpus, about 36,000 from 1991 to 2026.
@Tag("data")
class CorpusTest {

  private static final double MOST_UNREAD_PERCENT = 0.5;
  private static final double LEAST_DATES_READ_PERCENT = 99.7;
  private static final double LEAST_NAMED_PERCENT = 93;
  private static final int SHOWN = 30;

  private final StampReader stamps = Headers.stampReader();
  private final ReceivedGrammar grammar = new ReceivedGrammar();
  private final Analyzer analyzer = new Analyzer(Settings.DEFAULT);
  private final Frequencies unread = new Frequencies();
  private final Frequencies generic = new Frequencies();
  private final Frequencies undated = new Frequencies();

  @Test
  void every_trace_field_is_read() throws IOException {
    CorpusFigures total = new CorpusFigures();
    StringBuilder table = new StringBuilder(CorpusFigures.HEAD).append('\n');
    for (Path source : sources(SharedData.require("data/corpus"))) {
      CorpusFigures figures = read(source);
      table.append(figures.row(source.getFileName().toString())).append('\n');
      total.add(figures);
    }
    table.append(total.row("total"));
    System.out.println("Corpus: trace fields read\n" + table);
    System.out.println("Commonest shapes with unread bytes\n" + unread.top(SHOWN));
    System.out.println("Commonest shapes with an unread date\n" + undated.top(SHOWN));
    System.out.println("Commonest shapes of no named system\n" + generic.top(SHOWN));
    assertThat(total.fields).as("trace fields in the corpus").isGreaterThan(30_000);
    assertThat(total.unreadPercent()).as("unread").isLessThanOrEqualTo(MOST_UNREAD_PERCENT);
    assertThat(total.datesReadPercent())
        .as("dates read")
        .isGreaterThanOrEqualTo(LEAST_DATES_READ_PERCENT);
    assertThat(total.namedPercent()).as("named").isGreaterThanOrEqualTo(LEAST_NAMED_PERCENT);
  }

  private static List<Path> sources(Path corpus) throws IOException {
    try (Stream<Path> folders = Files.list(corpus)) {
      return folders.sorted().toList();
    }
  }

  private CorpusFigures read(Path source) {
    CorpusFigures figures = new CorpusFigures();
    figures.failures = Headers.messages(source, message -> read(message, figures));
    return figures;
  }

  private void read(RawMessage message, CorpusFigures figures) {
    figures.messages++;
    analyzer.analyze(message);
    HeaderBlock block = Headers.block(message);
    for (HeaderField field : block.fields()) {
      if (field.name() == FieldName.RECEIVED || field.name() == FieldName.X_RECEIVED) {
        read(block, field, figures);
      }
    }
  }

  private void read(HeaderBlock block, HeaderField field, CorpusFigures figures) {
    Slice value = new Slice(block.bytes(), field.valueStart(), field.end());
    Tiling.check(grammar.parse(value));
    Stamp stamp = stamps.read(block, field, 0, Limits.DEFAULT.fieldBytes());
    String text = value.unfolded();
    boolean holdsDate = CorpusFigures.holdsDate(text);
    figures.count(stamp, holdsDate);
    if (!stamp.leftovers().isEmpty()) {
      unread.add(FieldShape.of(leftover(block, stamp)) + "  <-  " + FieldShape.of(text));
    }
    if (holdsDate && stamp.date() == null) {
      undated.add(FieldShape.of(text));
    }
    if (stamp.system().equals(Stamp.GENERIC)) {
      generic.add(FieldShape.of(text));
    }
  }

  private static String leftover(HeaderBlock block, Stamp stamp) {
    Span span = stamp.leftovers().getFirst();
    int start = (int) (span.start() - block.source().offset());
    return new Slice(block.bytes(), start, start + (int) span.length()).text();
  }
}
