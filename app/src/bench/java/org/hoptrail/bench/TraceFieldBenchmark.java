package org.hoptrail.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.received.ReceivedGrammar;
import org.hoptrail.received.StampReader;
import org.hoptrail.render.ReportJson;
import org.hoptrail.text.DateReader;
import org.hoptrail.text.Slice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// What one trace field costs on its way from bytes to a line of JSON, stage by stage: whether a
/// change to the grammar, to the dialects or to the writer pays, and where the next one would.
///
/// The fields are those of `samples/received`, every system in turn, six to a message. Every figure
/// is per field, of messages too; with `-prof gc` the bytes allocated for one field are
/// `gc.alloc.rate.norm`.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgs = {"-XX:+UseSerialGC", "-Xms64m", "-XX:MaxNewSize=24m"})
public class TraceFieldBenchmark {

  /// Fields in one pass over the samples: with fewer samples some come twice.
  private static final int FIELDS = 240;

  private static final int FIELDS_PER_MESSAGE = 6;

  /// Where the samples are, seen from the directory `app` or from the root.
  @Param("samples/received")
  public String samples = "";

  private final ReceivedGrammar grammar = new ReceivedGrammar();
  private final DateReader dates = new DateReader();
  private final StampReader stamps =
      new StampReader(MailSystems.ALL.stream().map(MailSystem::traces).toList());
  private final Analyzer analyzer = new Analyzer(Settings.DEFAULT);
  private final ReportJson json = new ReportJson(OutputStream.nullOutputStream(), false);

  private final List<RawMessage> messages = new ArrayList<>();
  private final List<HeaderBlock> blocks = new ArrayList<>();
  private final List<HeaderField> fields = new ArrayList<>();
  private final List<Slice> values = new ArrayList<>();
  private final List<Slice> dateTexts = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  /// Reads the samples.
  @Setup
  public void read() throws IOException {
    List<String> received = receivedFields();
    for (int i = 0; i < FIELDS; i += FIELDS_PER_MESSAGE) {
      StringBuilder header = new StringBuilder();
      for (int j = i; j < i + FIELDS_PER_MESSAGE; j++) {
        header.append(received.get(j % received.size()));
      }
      header.append("Date: Sun, 6 Aug 2023 17:47:18 +0200\n");
      header.append("From: Alice <alice@example.org>\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\n");
      header.append("Message-ID: <20230806154718.4RJkNR52PSz14K2k@mail.example.org>\n");
      add(Slice.of(header.toString()).bytes());
    }
  }

  private List<String> receivedFields() throws IOException {
    Path folder = Path.of(samples);
    folder = Files.isDirectory(folder) ? folder : Path.of("..").resolve(samples);
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files =
          found
              .filter(path -> path.toString().endsWith(".txt"))
              .filter(path -> !path.toString().endsWith(".expected.txt"))
              .sorted()
              .toList();
    }
    List<String> received = new ArrayList<>();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      HeaderBlock block = header(bytes);
      for (HeaderField field : block.fields()) {
        if (field.name() == FieldName.RECEIVED) {
          received.add(new Slice(bytes, field.start(), field.end()).text() + "\n");
        }
      }
    }
    if (received.isEmpty()) {
      throw new IllegalStateException("no Received fields in " + folder);
    }
    return received;
  }

  private void add(byte[] bytes) {
    RawMessage message = message(bytes);
    HeaderBlock block = header(bytes);
    messages.add(message);
    for (HeaderField field : block.fields()) {
      if (field.name() == FieldName.RECEIVED) {
        Slice value = new Slice(bytes, field.valueStart(), field.end());
        blocks.add(block);
        fields.add(field);
        values.add(value);
        dateTexts.add(value.from(value.lastIndexOf((byte) ';') + 1));
      }
    }
    reports.add(analyzer.analyze(message));
  }

  private static RawMessage message(byte[] bytes) {
    Source source = new Source("sample.eml", null, 0, bytes.length, "0".repeat(64));
    return new RawMessage(source, bytes, bytes.length, List.of());
  }

  private static HeaderBlock header(byte[] bytes) {
    return HeaderReader.read(message(bytes), Limits.DEFAULT, new ArrayList<>());
  }

  /// The date alone.
  @Benchmark
  @OperationsPerInvocation(FIELDS)
  public void date(Blackhole hole) {
    for (Slice text : dateTexts) {
      hole.consume(dates.read(text));
    }
  }

  /// Clauses, comments, date and leftovers.
  @Benchmark
  @OperationsPerInvocation(FIELDS)
  public void grammar(Blackhole hole) {
    for (Slice value : values) {
      hole.consume(grammar.parse(value));
    }
  }

  /// Grammar, generic reading, recognising the system, its dialect, the strings.
  @Benchmark
  @OperationsPerInvocation(FIELDS)
  public void stamp(Blackhole hole) {
    for (int i = 0; i < fields.size(); i++) {
      hole.consume(stamps.read(blocks.get(i), fields.get(i), 0, Integer.MAX_VALUE >> 1));
    }
  }

  /// Header, stamps, route, checks: all of the analysis.
  @Benchmark
  @OperationsPerInvocation(FIELDS)
  public void analysis(Blackhole hole) {
    for (RawMessage message : messages) {
      hole.consume(analyzer.analyze(message));
    }
  }

  /// The JSON of a finished analysis.
  @Benchmark
  @OperationsPerInvocation(FIELDS)
  public void json() {
    for (Report report : reports) {
      json.write(report);
    }
  }
}
