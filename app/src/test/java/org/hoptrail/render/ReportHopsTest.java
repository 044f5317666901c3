package org.hoptrail.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Passage;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.samples.Samples;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportHopsTest {

  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    Analyzer analyzer = new Analyzer(Settings.DEFAULT);
    new Sources(Limits.DEFAULT)
        .read(
            List.of(Samples.root().toString()),
            InputStream.nullInputStream(),
            new MessageSink() {
              @Override
              public void message(RawMessage message) {
                reports.add(analyzer.analyze(message));
              }

              @Override
              public void failure(InputFailure failure) {}
            });
    return reports;
  }

  @Test
  void hops_come_back_as_they_were_written() {
    ReportRows rows = new ReportRows();
    List<Report> reports = reports();
    assertThat(reports).hasSizeGreaterThan(500);
    for (Report report : reports) {
      List<Passage> hops = report.route().hops().stream().map(Passage::of).toList();
      assertThat(ReportHops.of(rows.json(report))).isEqualTo(hops);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[]",
        "{\"route\":null}",
        "{\"route\":{\"hops\":{}}}",
        "{\"message\":{\"route\":{\"hops\":[{}]}}}",
        "{\"route\":{\"hops\":[{\"hop\":1"
      })
  void what_is_no_report_has_no_hops(String text) {
    assertThat(ReportHops.of(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void what_a_later_version_writes_is_believed_no_further() {
    String later =
        """
        {"more":[{"route":1}],"route":{"gaps":[],"hops":[{"by":"mx","standing":"proved",
        "peer":"nowhere","transitSeconds":"soon","new":{"by":"x"}}]}}
        """;
    List<Passage> hops = ReportHops.of(later.getBytes(StandardCharsets.UTF_8));
    assertThat(hops).hasSize(1);
    assertThat(hops.getFirst().by()).isEqualTo("mx");
    assertThat(hops.getFirst().standing().name()).isEqualTo("CLAIMED");
    assertThat(hops.getFirst().peer()).isNull();
    assertThat(hops.getFirst().transit()).isNull();
  }
}
