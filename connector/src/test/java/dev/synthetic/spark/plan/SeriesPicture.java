package dev.synthetic.spark.plan;

import java.util.List;
import java.util.Locale;

/**
 * A diagram of curves over days, as the text of an SVG file.
 *
 * @param days how many days it shows
 * @param least the smallest value on its axis
 * @param greatest the largest value on its axis
 * @param step distance of the axis's marks
 */
record SeriesPicture(int days, double least, double greatest, double step) {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 260;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 14;
  private static final int BOTTOM = 32;
  private static final int MARKS = 4;
  private static final List<String> COLOURS = List.of("#0b6fb8", "#d9730d", "#2e8b57", "#8a4fbf");

  /**
   * A point of a curve; not a number where it is interrupted.
   *
   * @param day when, in days from the left
   */
  record Point(double day, double value) {}

  /** A picture that has room for all of some curves. */
  static SeriesPicture around(int days, List<List<Point>> curves) {
    double[] values =
        curves.stream()
            .flatMap(List::stream)
            .mapToDouble(Point::value)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    double low = values[0];
    double high = values[values.length - 1];
    double step = step(Math.max(high - low, 1e-3) / MARKS);
    return new SeriesPicture(
        days, Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  private static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digits = rough / power;
    return power * (digits < 1.5 ? 1 : digits < 3.5 ? 2 : digits < 7.5 ? 5 : 10);
  }

  /** The text of the file. */
  String svg(List<List<Point>> curves) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"13\" fill=\"#555\">\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
            WIDTH,
            HEIGHT));
    axes(text);
    for (int i = 0; i < curves.size(); i++) {
      curve(text, curves.get(i), COLOURS.get(i % COLOURS.size()));
    }
    return text.append("</svg>\n").toString();
  }

  private void axes(StringBuilder text) {
    int digits = (int) Math.max(0, -Math.floor(Math.log10(step)));
    for (double mark = least; mark <= greatest + step / 2; mark += step) {
      text.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %.1fh%d\" stroke=\"#e4e4e4\"/>\n"
                  + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,."
                  + digits
                  + "f</text>\n",
              LEFT,
              y(mark),
              WIDTH - LEFT - RIGHT,
              LEFT - 8,
              y(mark) + 4,
              mark + 0.0));
    }
    for (int day = 0; day < days; day++) {
      text.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%.1f %dv%d\" stroke=\"#e4e4e4\"/>\n"
                  + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">day %d</text>\n",
              x(day),
              TOP,
              HEIGHT - TOP - BOTTOM,
              x(day + 0.5),
              HEIGHT - 12,
              day + 1));
    }
  }

  private void curve(StringBuilder text, List<Point> points, String colour) {
    StringBuilder path = new StringBuilder();
    boolean isDrawing = false;
    for (Point point : points) {
      boolean isThere = !Double.isNaN(point.value());
      if (isThere) {
        path.append(
            String.format(
                Locale.ROOT,
                "%s%.1f %.1f",
                isDrawing ? "L" : "M",
                x(point.day()),
                y(point.value())));
      }
      isDrawing = isThere;
    }
    text.append(
        String.format(
            Locale.ROOT,
            "<path fill=\"none\" stroke=\"%s\" stroke-width=\"1.3\" stroke-linejoin=\"round\""
                + " d=\"%s\"/>\n",
            colour,
            path));
  }

  private double x(double day) {
    return LEFT + day / days * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - (value - least) / (greatest - least) * (HEIGHT - TOP - BOTTOM);
  }
}
