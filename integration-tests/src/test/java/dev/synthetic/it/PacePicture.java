package dev.synthetic.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.hadoop.fs.FileUtil;

/**
 * Draws how streams keep their pace beside {@code rate}, from a run of {@link PaceRun}: a program,
 * not a test.
 *
 * <p>Argument: the file to write, such as {@code docs/images/pace.svg}.
 */
final class PacePicture {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 420;
  private static final int MARGIN = 84;
  private static final int TOP = 70;
  private static final double SHOWN_SECONDS = 6;
  private static final double LAST_SECOND = PaceRun.MICROS / 1e6;
  private static final String OURS = "#0b6fb8";
  private static final String RATE = "#d9730d";

  private PacePicture() {}

  public static void main(String[] arguments) throws Exception {
    Path checkpoints = Files.createTempDirectory("synthetic-pace");
    PaceRun.Batches run = PaceRun.into(checkpoints);
    FileUtil.fullyDelete(checkpoints.toFile());
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
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
            + WIDTH
            + " "
            + HEIGHT
            + "\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#333\">\n"
            + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    svg.append(legend());
    for (int i = 0; i < PaceRun.RATE.size(); i++) {
      String pace = PaceRun.RATE.get(i);
      List<PaceBatch> ours = Objects.requireNonNull(run.ours().get(pace));
      List<PaceBatch> rate = Objects.requireNonNull(run.rate().get(pace));
      svg.append(panel(MARGIN + i * WIDTH / 2, pace, ours, rate));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String legend() {
    return label(0, "#333", "Rows emitted, all streams in one run")
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

  /** The last seconds, warm: rows emitted as stairs, over the line of rows due. */
  private static String panel(int x, String pace, List<PaceBatch> ours, List<PaceBatch> rate) {
    double first = LAST_SECOND - SHOWN_SECONDS;
    double rowsPerSecond = Double.parseDouble(pace);
    SvgPanel.Axis seconds =
        new SvgPanel.Axis(first, LAST_SECOND, "seconds after the stream's first row");
    SvgPanel.Axis rows =
        new SvgPanel.Axis(first * rowsPerSecond, LAST_SECOND * rowsPerSecond, "rows emitted");
    SvgPanel panel =
        new SvgPanel(x, TOP, WIDTH / 2 - MARGIN - 30, HEIGHT - TOP - 60, seconds, rows);
    panel.axes(String.format(Locale.ROOT, "%,.0f rows per second", rowsPerSecond));
    panel.line(
        "#999",
        List.of(
            new double[] {first, first * rowsPerSecond},
            new double[] {LAST_SECOND, LAST_SECOND * rowsPerSecond}));
    panel.stairs(RATE, points(rate));
    panel.stairs(OURS, points(ours));
    return panel.text();
  }

  private static List<double[]> points(List<PaceBatch> batches) {
    return batches.stream()
        .map(batch -> new double[] {batch.afterRow0Micros() / 1e6, batch.endRow()})
        .toList();
  }
}
