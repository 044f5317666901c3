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

  private static final String DELIVERY_COLUMNS =
      "id,date,from,to,outcome,host,queueid,hops,total_seconds\r\n";

  private FoundOut() {}

  /// One object with the counts and the reports.
  ///
  /// @param out receives UTF-8; it is flushed, not closed
  public static void json(Found found, OutputStream out) {
    FoundShape.write(out, found);
  }

  /// One object a line, as `trace` writes reports and `follow` deliveries.
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

  /// A table (RFC 4180) with one row a message, or a delivery.
  public static void csv(Found found, OutputStream out) {
    StringBuilder table =
        new StringBuilder(found.what() == Found.What.DELIVERIES ? DELIVERY_COLUMNS : COLUMNS);
    for (Hit hit : found.hits()) {
      switch (hit) {
        case Hit.OfMessage message -> row(message, table);
        case Hit.OfDelivery delivery -> row(delivery, table);
      }
    }
    try {
      out.write(table.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Hit.OfDelivery hit, StringBuilder to) {
    CsvOut row = new CsvOut(to);
    row.text(hit.id()).text(hit.date()).text(hit.from()).text(hit.to()).text(hit.outcome());
    row.text(hit.host()).text(hit.queueId()).number(hit.hops()).number(seconds(hit.total())).end();
  }

  private static @Nullable Long seconds(@Nullable Duration total) {
    return total == null ? null : total.toSeconds();
  }

  private static void row(Hit.OfMessage hit, StringBuilder to) {
    CsvOut row = new CsvOut(to);
    row.text(hit.id()).text(hit.date()).text(hit.from()).text(hit.subject()).text(hit.verdict());
    row.number(hit.hops()).number(seconds(hit.total()));
    row.text(hit.source().path()).text(hit.source().member());
    row.number(hit.source().offset()).number(hit.source().length()).end();
  }
}
