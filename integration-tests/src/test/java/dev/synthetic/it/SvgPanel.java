package dev.synthetic.it;

import java.util.List;
import java.util.Locale;

/** A diagram with two axes from zero, as the text of SVG elements. */
final class SvgPanel {
  private static final int TICKS = 6;

  private final StringBuilder text = new StringBuilder();
  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final double mostX;
  private final double mostY;

  /**
   * An empty diagram.
   *
   * @param left where its axes begin, in pixels
   * @param top where its vertical axis ends
   * @param mostX the greatest number of the horizontal axis
   * @param mostY the greatest number of the vertical axis
   */
  SvgPanel(int left, int top, int width, int height, double mostX, double mostY) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.mostX = mostX;
    this.mostY = mostY;
  }

  /** Draws the axes, their numbers and what they mean. */
  void axes(String title, String meaningOfX, String meaningOfY) {
    int bottom = top + height;
    for (int tick = 0; tick <= TICKS; tick++) {
      double x = mostX * tick / TICKS;
      double y = mostY * tick / TICKS;
      add("<path d=\"M%d %.1fh%d\" stroke=\"#e4e4e4\"/>", left, y(y), width);
      add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,.0f</text>", left - 6, y(y) + 4, y);
      add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>", x(x), bottom + 18, x);
    }
    add("<path d=\"M%d %dv%dh%d\" fill=\"none\" stroke=\"#333\"/>", left, top, height, width);
    add("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", left, top - 12, title);
    int middle = left + width / 2;
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        middle, bottom + 38, meaningOfX);
    add(
        "<text transform=\"translate(%d %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
        left - 54, top + height / 2, meaningOfY);
  }

  /** Draws a line through points. */
  void line(String colour, List<double[]> points) {
    StringBuilder path = new StringBuilder();
    for (double[] point : points) {
      path.append(path.isEmpty() ? "M" : "L").append(at(point[0], point[1]));
    }
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\"/>", path, colour);
  }

  /** Draws stairs that rise at points, as far as the horizontal axis goes. */
  void stairs(String colour, List<double[]> points) {
    StringBuilder path = new StringBuilder("M").append(at(0, 0));
    for (double[] point : points) {
      path.append(String.format(Locale.ROOT, "H%.1f", x(Math.min(point[0], mostX))));
      if (point[0] > mostX || point[1] > mostY) {
        break;
      }
      path.append(String.format(Locale.ROOT, "V%.1f", y(point[1])));
    }
    add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\"/>", path, colour);
  }

  /** Draws points. */
  void dots(String colour, List<double[]> points) {
    for (double[] point : points) {
      if (point[0] <= mostX) {
        double y = y(Math.min(point[1], mostY));
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2\" fill=\"%s\"/>", x(point[0]), y, colour);
      }
    }
  }

  /** All that has been drawn. */
  String text() {
    return text.toString();
  }

  private String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x(x), y(y));
  }

  private double x(double value) {
    return left + width * value / mostX;
  }

  private double y(double value) {
    return top + height * (1 - value / mostY);
  }

  private void add(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
