package org.hoptrail.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;
import org.jspecify.annotations.Nullable;

/// What a search found, for other programs.
public final class FoundOut {

  private static final String COLUMNS =
      "id,date,from,subject,verdict,hops,total_seconds,path,member,offset,length\r\n";

  private FoundOut() {}

  /// One object with the counts and the reports.
  ///
  /// @param out receives UTF-8; it is flushed, not closed
  public static void json(Found found, OutputStream out) {
    FoundShape.write(out, found);
  }

  /// One report a line, as `trace` writes them.
  public static void jsonLines(Found found, OutputStream out) {
    try {
      for (Hit hit : found.hits()) {
        out.write(hit.json());
        out.write('\n');
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A table (RFC 4180) with one row a message.
  public static void csv(Found found, OutputStream out) {
    StringBuilder table = new StringBuilder(COLUMNS);
    found.hits().forEach(hit -> row(hit, table));
    try {
      out.write(table.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Hit hit, StringBuilder to) {
    @Nullable Duration total = hit.total();
    CsvOut row = new CsvOut(to);
    row.text(hit.id()).text(hit.date()).text(hit.from()).text(hit.subject()).text(hit.verdict());
    row.number(hit.hops()).number(total == null ? null : total.toSeconds());
    row.text(hit.source().path()).text(hit.source().member());
    row.number(hit.source().offset()).number(hit.source().length()).end();
  }
}
