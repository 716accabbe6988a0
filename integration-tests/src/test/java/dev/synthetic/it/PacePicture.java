package dev.synthetic.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Draws how streams keep their pace beside {@code rate}, from a run of {@link PaceRun}: a program,
 * not a test.
 *
 * <p>Argument: the file to write, such as {@code docs/images/pace.svg}.
 */
final class PacePicture {
  private static final int WIDTH = 960;
  private static final int ROW_HEIGHT = 300;
  private static final int MARGIN = 70;
  private static final int TOP = 70;
  private static final double SECONDS = PaceRun.MICROS / 1e6;
  private static final double SHOWN_SECONDS = 6;
  private static final double MOST_LATE_MILLIS = 1500;
  private static final String OURS = "#0b6fb8";
  private static final String RATE = "#d9730d";

  private PacePicture() {}

  public static void main(String[] arguments) throws Exception {
    Path checkpoints = Files.createTempDirectory("synthetic-pace");
    PaceRun.Batches run = PaceRun.into(checkpoints);
    print(run);
    Files.writeString(Path.of(arguments[0]), svg(run));
    System.exit(0); // the session's threads
  }

  private static void print(PaceRun.Batches run) {
    run.ours().forEach((pace, batches) -> print("synthetic", pace, batches));
    run.rate().forEach((pace, batches) -> print("rate", pace, batches));
  }

  private static void print(String source, String pace, List<PaceBatch> batches) {
    PaceBatch last = batches.get(batches.size() - 1);
    double worst = batches.stream().mapToDouble(batch -> lateMillis(batch, pace)).max().orElse(0);
    double due = Double.parseDouble(pace) * last.afterRow0Micros() / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%-9s %6s rows/s: %,12d rows in %3d batches and %.3f s, %+.4f %% of what was due,"
            + " most late when planned %.1f ms%n",
        source,
        pace,
        last.endRow(),
        batches.size(),
        last.afterRow0Micros() / 1e6,
        (last.endRow() / due - 1) * 100,
        worst);
  }

  /**
   * For how long the first row after a batch's end had been due when it was planned; 0 at least.
   */
  private static double lateMillis(PaceBatch batch, String pace) {
    double due = batch.endRow() / Double.parseDouble(pace) * 1e3;
    return Math.max(0, batch.afterRow0Micros() / 1e3 - due);
  }

  private static String svg(PaceRun.Batches run) {
    StringBuilder svg = new StringBuilder();
    int height = TOP + ROW_HEIGHT * PaceRun.RATE.size();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
            + WIDTH
            + " "
            + height
            + "\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#333\">\n"
            + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    svg.append(legend());
    for (int i = 0; i < PaceRun.RATE.size(); i++) {
      String pace = PaceRun.RATE.get(i);
      List<PaceBatch> ours = Objects.requireNonNull(run.ours().get(pace));
      List<PaceBatch> rate = Objects.requireNonNull(run.rate().get(pace));
      int y = TOP + i * ROW_HEIGHT;
      svg.append(emitted(y, pace, ours, rate));
      svg.append(late(y, pace, ours, rate));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String legend() {
    return label(0, "#333", "Rows emitted, with a trigger every 250 ms")
        + label(480, OURS, "synthetic")
        + label(580, RATE, "rate")
        + label(640, "#888", "rows due");
  }

  private static String label(int x, String colour, String text) {
    return "<text x=\""
        + (MARGIN + x)
        + "\" y=\"26\" fill=\""
        + colour
        + "\" font-size=\"16\">"
        + text
        + "</text>\n";
  }

  /** The first seconds: rows emitted as stairs, over the line of rows due. */
  private static String emitted(int y, String pace, List<PaceBatch> ours, List<PaceBatch> rate) {
    double most = Double.parseDouble(pace) * SHOWN_SECONDS;
    SvgPanel panel =
        new SvgPanel(MARGIN, y, WIDTH / 2 - MARGIN - 30, ROW_HEIGHT - 80, SHOWN_SECONDS, most);
    panel.axes(pace + " rows/s: the first seconds", "seconds after the first row", "rows emitted");
    panel.line("#aaa", List.of(new double[] {0, 0}, new double[] {SHOWN_SECONDS, most}));
    panel.stairs(RATE, points(rate, PaceBatch::endRow));
    panel.stairs(OURS, points(ours, PaceBatch::endRow));
    return panel.text();
  }

  /** The whole minute: how late each batch left the stream. */
  private static String late(int y, String pace, List<PaceBatch> ours, List<PaceBatch> rate) {
    int x = WIDTH / 2 + MARGIN;
    SvgPanel panel =
        new SvgPanel(x, y, WIDTH / 2 - MARGIN - 30, ROW_HEIGHT - 80, SECONDS, MOST_LATE_MILLIS);
    panel.axes(
        pace + " rows/s: the whole minute",
        "seconds after the first row",
        "ms for which the next row is due");
    panel.dots(RATE, points(rate, batch -> lateMillis(batch, pace)));
    panel.dots(OURS, points(ours, batch -> lateMillis(batch, pace)));
    return panel.text();
  }

  private static List<double[]> points(
      List<PaceBatch> batches, java.util.function.ToDoubleFunction<PaceBatch> value) {
    return batches.stream()
        .map(batch -> new double[] {batch.afterRow0Micros() / 1e6, value.applyAsDouble(batch)})
        .toList();
  }
}
