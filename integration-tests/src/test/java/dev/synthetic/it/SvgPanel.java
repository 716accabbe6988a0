package dev.synthetic.it;

import java.util.List;
import java.util.Locale;

/** A diagram with two axes, as the text of SVG elements. */
final class SvgPanel {
  private static final int TICKS = 6;

  private final StringBuilder text = new StringBuilder();
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final Axis xs;
  private final Axis ys;

  /** The numbers of an axis, from the first to the last. */
  record Axis(double first, double last, String meaning) {
    /** A number's place, from 0 to 1. */
    double share(double number) {
      return (number - first) / (last - first);
    }

    /** A number, or the end of the axis that it is beyond. */
    double inside(double number) {
      return Math.max(first, Math.min(last, number));
    }

    /** The number at a tick. */
    double at(int tick) {
      return first + (last - first) * tick / TICKS;
    }
  }

  /**
   * An empty diagram.
   *
   * @param left where its axes begin, in pixels
   * @param top where its vertical axis ends, likewise
   */
  SvgPanel(int left, int top, int width, int height, Axis xs, Axis ys) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.xs = xs;
    this.ys = ys;
  }

  /** Draws the axes, their numbers and what they mean. */
  void axes(String title) {
    int bottom = top + height;
    for (int tick = 0; tick <= TICKS; tick++) {
      double x = xs.at(tick);
      double y = ys.at(tick);
      add("<path d=\"M%d %.1fh%d\" stroke=\"#e4e4e4\"/>", left, y(y), width);
      add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,.0f</text>", left - 6, y(y) + 4, y);
      add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>", x(x), bottom + 18, x);
    }
    add("<path d=\"M%d %dv%dh%d\" fill=\"none\" stroke=\"#333\"/>", left, top, height, width);
    add("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", left, top - 12, title);
    int middle = left + width / 2;
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        middle, bottom + 38, xs.meaning);
    add(
        "<text transform=\"translate(%d %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
        left - 66, top + height / 2, ys.meaning);
  }

  /** Draws a line through points. */
  void line(String colour, List<double[]> points) {
    StringBuilder path = new StringBuilder();
    for (double[] point : points) {
      path.append(path.isEmpty() ? "M" : "L").append(at(point[0], point[1]));
    }
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\"/>", path, colour);
  }

  /** Draws stairs that rise at points, the part inside the axes. */
  void stairs(String colour, List<double[]> points) {
    StringBuilder path = new StringBuilder();
    double height = ys.first; // of the stair that a point ends
    for (double[] point : points) {
      if (point[0] >= xs.first && point[0] <= xs.last) {
        path.append(path.isEmpty() ? "M" + at(xs.first, height) : "");
        double next = ys.inside(point[1]);
        path.append(String.format(Locale.ROOT, "H%.1fV%.1f", x(point[0]), y(next)));
      }
      height = point[0] > xs.last ? height : ys.inside(point[1]);
    }
    path.append(String.format(Locale.ROOT, "H%.1f", x(xs.last)));
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\"/>", path, colour);
  }

  /** All that has been drawn. */
  String text() {
    return text.toString();
  }

  private String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x(x), y(y));
  }

  private double x(double value) {
    return left + width * xs.share(value);
  }

  private double y(double value) {
    return top + height * (1 - ys.share(value));
  }

  private void add(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
