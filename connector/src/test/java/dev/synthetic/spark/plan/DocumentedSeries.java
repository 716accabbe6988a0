package dev.synthetic.spark.plan;

import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A spec of docs/series.md with the picture below it: column {@code value} over the first ten days,
 * a curve for each value of column {@code sensor} where there is one.
 *
 * @param picture the picture's file
 */
record DocumentedSeries(Path picture, String spec) {
  private static final Path DOCUMENTS = Path.of("..", "docs");
  private static final Pattern BLOCK =
      Pattern.compile("```yaml\\n(.*?)```\\s*!\\[[^]]*]\\((images/[^)]*\\.svg)\\)", Pattern.DOTALL);
  private static final int DAYS = 10;

  /** All of them. */
  static List<DocumentedSeries> all() throws IOException {
    String text = Files.readString(DOCUMENTS.resolve("series.md"), StandardCharsets.UTF_8);
    List<DocumentedSeries> series = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String spec = block.group(1);
      int last = spec.lastIndexOf("```yaml\n"); // of a spec without a picture
      series.add(
          new DocumentedSeries(
              DOCUMENTS.resolve(block.group(2)), last < 0 ? spec : spec.substring(last + 8)));
    }
    return series;
  }

  /** Draws all pictures, to be looked at. */
  public static void main(String[] arguments) throws IOException {
    for (DocumentedSeries series : all()) {
      Files.writeString(series.picture, series.svg(), StandardCharsets.UTF_8);
    }
  }

  /** The picture. */
  String svg() {
    TablePlan plan = TablePlanner.plan(SpecReader.parse(spec, Map.of()));
    boolean hasSensors = plan.columns().stream().anyMatch(column -> column.name().equals("sensor"));
    List<List<SeriesPicture.Point>> curves =
        SeriesCurves.of(plan, "value", hasSensors ? "sensor" : null, DAYS);
    return SeriesPicture.around(DAYS, curves).svg(curves);
  }

  @Override
  public String toString() {
    return picture.getFileName().toString();
  }
}
