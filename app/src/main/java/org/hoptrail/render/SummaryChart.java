package org.hoptrail.render;

import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Summary.Hour;
import org.hoptrail.text.IsoTime;

/// Volume over time as bars: received upward, rejected and deferred and bounced downward.
final class SummaryChart {

  private static final int WIDTH = 960;
  private static final int HALF = 90;
  private static final int MOST = 240;

  private SummaryChart() {}

  /// An `svg` element; empty when there is nothing to draw.
  static String of(List<Hour> hours) {
    List<Hour> shown = hours.size() > MOST ? SummaryDays.of(hours) : hours;
    if (shown.isEmpty()) {
      return "";
    }
    boolean days = hours.size() > MOST;
    long most = 1;
    for (Hour hour : shown) {
      most = Math.max(most, Math.max(hour.received(), below(hour)));
    }
    double step = (double) WIDTH / shown.size();
    StringBuilder out = new StringBuilder();
    out.append("<svg role=\"img\" aria-label=\"Volume over time\" viewBox=\"0 0 ");
    out.append(WIDTH).append(' ').append(2 * HALF + 20).append("\">\n");
    for (int i = 0; i < shown.size(); i++) {
      bars(out, shown.get(i), i * step, Math.max(0.5, step * 0.85), (double) HALF / most, days);
    }
    out.append("<text x=\"0\" y=\"").append(2 * HALF + 16).append("\">");
    out.append(time(shown.getFirst(), days)).append("</text><text x=\"").append(WIDTH);
    out.append("\" y=\"").append(2 * HALF + 16).append("\" text-anchor=\"end\">");
    return out.append(time(shown.getLast(), days)).append("</text>\n</svg>\n").toString();
  }

  private static long below(Hour hour) {
    return hour.rejected() + hour.deferred() + hour.bounced();
  }

  private static void bars(
      StringBuilder out, Hour hour, double x, double width, double scale, boolean days) {
    out.append("<g><title>").append(time(hour, days)).append(": ");
    out.append(hour.received()).append(" received, ").append(hour.delivered());
    out.append(" delivered, ").append(hour.deferred()).append(" deferrals, ");
    out.append(hour.bounced()).append(" bounced, ").append(hour.rejected());
    out.append(" rejected</title>");
    double up = hour.received() * scale;
    bar(out, "in", x, width, HALF - up, up);
    double y = HALF + 1.0;
    bar(out, "no", x, width, y, hour.rejected() * scale);
    y += hour.rejected() * scale;
    bar(out, "later", x, width, y, hour.deferred() * scale);
    y += hour.deferred() * scale;
    bar(out, "back", x, width, y, hour.bounced() * scale);
    out.append("</g>\n");
  }

  private static void bar(
      StringBuilder out, String kind, double x, double width, double y, double height) {
    if (height > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
              kind,
              x,
              y,
              width,
              height));
    }
  }

  private static String time(Hour hour, boolean days) {
    return IsoTime.plain(hour.start().getEpochSecond(), 0).substring(0, days ? 10 : 16);
  }
}
