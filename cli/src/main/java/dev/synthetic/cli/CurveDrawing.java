package dev.synthetic.cli;

import dev.synthetic.cli.Drawing.Anchor;
import dev.synthetic.cli.Drawing.Ink;
import dev.synthetic.cli.Drawing.Point;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A rate curve as a drawing: title, interval, grid, axes with labels, and the curve as steps. */
final class CurveDrawing {
  private static final int TOP = 70;
  private static final int BOTTOM = 52;
  private static final int RIGHT = 40; // half of a label
  private static final int LEFT = 28; // beside the labels
  private static final int LABEL_GAP = 8;
  private static final int TITLE_SIZE = 17;
  private static final int LABEL_SIZE = 12;
  private static final double LABEL_ADVANCE = 7; // pixels of a character, about
  private static final double TITLE_ADVANCE = 9.5;
  private static final int PIXELS_PER_TICK = 40;

  private final RateCurve curve;
  private final ValueTicks values;
  private final int width;
  private final int height;
  private final double left;
  private final List<Drawing.Mark> marks = new ArrayList<>();

  private CurveDrawing(RateCurve curve, int width, int height) {
    this.curve = curve;
    this.width = width;
    this.height = height;
    int mostTicks = Math.max(2, (height - TOP - BOTTOM) / PIXELS_PER_TICK);
    this.values = ValueTicks.reaching(curve.rowsPerSecond(curve.highestBin()), mostTicks);
    this.left = LEFT + LABEL_GAP + values.labelWidth() * LABEL_ADVANCE;
  }

  /** The most bins that a drawing of a width can tell apart. */
  static int mostBins(int width) {
    return width - LEFT - RIGHT - TextChart.WIDEST_MARGIN * (int) LABEL_ADVANCE;
  }

  /**
   * The drawing of a curve.
   *
   * @param name the title
   * @param zone whose clock the time axis shows
   */
  static Drawing of(RateCurve curve, String name, ZoneId zone, PictureSize size) {
    CurveDrawing drawing = new CurveDrawing(curve, size.width(), size.height());
    drawing.addTexts(name, zone);
    drawing.addValueAxis();
    drawing.addTimeAxis(zone);
    drawing.addCurve();
    return new Drawing(name + ": rows per second", size.width(), size.height(), drawing.marks);
  }

  private void addTexts(String name, ZoneId zone) {
    String mean = Texts.rate(curve.meanRowsPerSecond()) + " rows/s on average";
    String interval =
        Moments.text(curve.fromMicros(), zone)
            + " to "
            + Moments.text(curve.toMicros(), zone)
            + ", "
            + zone.getId();
    String title = fitting(name, (width - LEFT - RIGHT) / TITLE_ADVANCE);
    text(LEFT, 30, title, TITLE_SIZE, Anchor.START, Ink.TITLE);
    String facts = fitting("rows per second, " + interval, (width - LEFT - RIGHT) / LABEL_ADVANCE);
    text(LEFT, 50, facts, LABEL_SIZE, Anchor.START, Ink.LABEL);
    double used = Math.max(title.length() * TITLE_ADVANCE, facts.length() * LABEL_ADVANCE);
    if (LEFT + RIGHT + used + mean.length() * LABEL_ADVANCE < width) {
      text(width - RIGHT, 50, mean, LABEL_SIZE, Anchor.END, Ink.LABEL);
    }
  }

  private static String fitting(String text, double characters) {
    int most = Math.max(1, (int) characters);
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private void addValueAxis() {
    for (int line = 0; line <= values.count(); line++) {
      double y = y(values.value(line).doubleValue());
      if (line > 0) {
        marks.add(new Drawing.Line(left, y, width - RIGHT, y, Ink.GRID));
      }
      text(left - LABEL_GAP, y + 4, values.label(line), LABEL_SIZE, Anchor.END, Ink.LABEL);
    }
  }

  private void addTimeAxis(ZoneId zone) {
    double bottom = y(0);
    int characters = (int) ((width - RIGHT - left) / LABEL_ADVANCE);
    for (TimeTicks.Tick tick :
        TimeTicks.of(curve.fromMicros(), curve.toMicros(), zone, characters)) {
      double x = x(tick.micros());
      marks.add(new Drawing.Line(x, y(values.top()), x, bottom + 5, Ink.GRID));
      text(x, bottom + 20, tick.label(), LABEL_SIZE, Anchor.MIDDLE, Ink.LABEL);
      if (!tick.context().isEmpty()) {
        text(x, bottom + 36, tick.context(), LABEL_SIZE, Anchor.MIDDLE, Ink.LABEL);
      }
    }
  }

  private void addCurve() {
    double bottom = y(0);
    List<Point> points = new ArrayList<>();
    for (int bin = 0; bin < curve.bins(); bin++) {
      double y = y(curve.rowsPerSecond(bin));
      boolean goesOn = !points.isEmpty() && points.get(points.size() - 1).y() == y;
      if (goesOn) {
        points.remove(points.size() - 1);
      } else {
        points.add(new Point(x(curve.edgeMicros(bin)), y));
      }
      points.add(new Point(x(curve.edgeMicros(bin + 1)), y));
    }
    marks.add(new Drawing.Area(points, bottom));
    marks.add(new Drawing.Line(left, bottom, width - RIGHT, bottom, Ink.AXIS));
  }

  private void text(double x, double y, String text, int size, Anchor anchor, Ink ink) {
    marks.add(new Drawing.Text(tenths(x), tenths(y), text, size, anchor, ink));
  }

  private double x(long micros) {
    double share = (double) (micros - curve.fromMicros()) / (curve.toMicros() - curve.fromMicros());
    return tenths(left + share * (width - RIGHT - left));
  }

  private double y(double rowsPerSecond) {
    return tenths(height - BOTTOM - rowsPerSecond / values.top() * (height - BOTTOM - TOP));
  }

  private static double tenths(double pixels) {
    return Math.round(pixels * 10) / 10.0;
  }
}
