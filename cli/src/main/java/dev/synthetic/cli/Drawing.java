package dev.synthetic.cli;

import java.util.List;

/**
 * A picture as what is drawn, one mark over the other; a point is in pixels from the upper left
 * corner.
 *
 * @param title what the picture shows, for those who cannot see it
 * @param width in pixels
 * @param height in pixels
 * @param marks the marks, the lowest first
 */
record Drawing(String title, int width, int height, List<Mark> marks) {
  Drawing {
    marks = List.copyOf(marks);
  }

  /** What a mark is for, which decides its colour. */
  enum Ink {
    /** Lines behind the curve. */
    GRID(0xd8dee4, 0x30363d),
    /** The line that the curve stands on. */
    AXIS(0x6e7781, 0x8b949e),
    /** The curve, and the area below it. */
    CURVE(0x0969da, 0x58a6ff),
    /** The title. */
    TITLE(0x1f2328, 0xe6edf3),
    /** All other texts. */
    LABEL(0x57606a, 0x9da7b1);

    private final int light;
    private final int dark;

    Ink(int light, int dark) {
      this.light = light;
      this.dark = dark;
    }

    /** Red, green and blue on white. */
    int light() {
      return light;
    }

    /** Red, green and blue on nearly black. */
    int dark() {
      return dark;
    }
  }

  /** Where a text has its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Something drawn. */
  sealed interface Mark {}

  /** A straight line, one pixel wide. */
  record Line(double x1, double y1, double x2, double y2, Ink ink) implements Mark {}

  /**
   * A line through some points, with the area between it and a level.
   *
   * @param points at least two
   * @param baseline the level
   */
  record Area(List<Point> points, double baseline) implements Mark {
    Area {
      points = List.copyOf(points);
    }
  }

  /** A place. */
  record Point(double x, double y) {}

  /**
   * A text of one line.
   *
   * @param y its baseline
   * @param size height of the font in pixels
   */
  record Text(double x, double y, String text, int size, Anchor anchor, Ink ink) implements Mark {}
}
