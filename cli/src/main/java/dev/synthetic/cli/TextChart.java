package dev.synthetic.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A rate curve in the characters of a terminal: a bar for each bin, an eighth of a line exact. */
final class TextChart {
  /** The most characters to the left of the bars. */
  static final int WIDEST_MARGIN = 16;

  private static final int LINES = 15;
  private static final int MOST_TICKS = 5;
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private final RateCurve curve;
  private final ValueTicks values;
  private final int margin;
  private final int linesPerTick;

  private TextChart(RateCurve curve) {
    this.curve = curve;
    this.values = ValueTicks.reaching(curve.rowsPerSecond(curve.highestBin()), MOST_TICKS);
    this.margin = values.labelWidth() + 2;
    this.linesPerTick = LINES / values.count();
  }

  /** The lines of the chart, none longer than the bars, the widest margin and a label. */
  static List<String> lines(RateCurve curve, ZoneId zone) {
    TextChart chart = new TextChart(curve);
    List<String> lines = new ArrayList<>();
    for (int line = chart.values.count() * chart.linesPerTick; line > 0; line--) {
      lines.add(chart.bars(line));
    }
    lines.addAll(chart.timeAxis(zone));
    return lines;
  }

  /** One line of bars; the label of a value is where a bar of that height ends. */
  private String bars(int line) {
    boolean isTick = line % linesPerTick == 0;
    StringBuilder text = new StringBuilder(gutter(isTick ? values.label(line / linesPerTick) : ""));
    text.append(isTick ? '┤' : '│');
    double lineHeight = values.top() / (values.count() * linesPerTick);
    for (int bin = 0; bin < curve.bins(); bin++) {
      double height = curve.rowsPerSecond(bin) / lineHeight - (line - 1);
      text.append(block(height, curve.rowsPerSecond(bin) > 0 && line == 1));
    }
    return text.toString().stripTrailing();
  }

  /** The part of a bar in a line that is so many lines below its end. */
  private static char block(double height, boolean isAtLeastVisible) {
    long eighths = Math.min(BARS.length(), Math.round(height * BARS.length()));
    if (eighths < 1) {
      return isAtLeastVisible ? BARS.charAt(0) : ' ';
    }
    return BARS.charAt((int) eighths - 1);
  }

  private String gutter(String label) {
    return " ".repeat(margin - 1 - label.length()) + label + " ";
  }

  private List<String> timeAxis(ZoneId zone) {
    StringBuilder line = new StringBuilder(gutter("0") + "┼" + "─".repeat(curve.bins()));
    StringBuilder labels = new StringBuilder();
    StringBuilder contexts = new StringBuilder();
    for (TimeTicks.Tick tick :
        TimeTicks.of(curve.fromMicros(), curve.toMicros(), zone, curve.bins())) {
      int column = margin + 1 + column(tick.micros());
      if (column < line.length()) {
        line.setCharAt(column, '┬');
      }
      put(labels, column, tick.label());
      put(contexts, column, tick.context());
    }
    return List.of(line.toString(), labels.toString(), contexts.toString());
  }

  /** The bar at whose left end an instant is, or in which it is. */
  private int column(long micros) {
    double share = (double) (micros - curve.fromMicros()) / (curve.toMicros() - curve.fromMicros());
    return (int) Math.floor(share * curve.bins() + 1e-6);
  }

  private static void put(StringBuilder line, int column, String text) {
    if (!text.isEmpty() && column >= line.length()) {
      line.append(" ".repeat(column - line.length())).append(text);
    }
  }
}
