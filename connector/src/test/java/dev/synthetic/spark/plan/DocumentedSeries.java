package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.vectorized.ColumnarBatch;

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
  private static final long DAY_MICROS = 86_400_000_000L;

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
    List<List<SeriesPicture.Point>> curves = List.copyOf(curves(plan).values());
    return SeriesPicture.around(DAYS, curves).svg(curves);
  }

  private static Map<Long, List<SeriesPicture.Point>> curves(TablePlan plan) {
    boolean hasSensors = plan.columns().stream().anyMatch(column -> column.name().equals("sensor"));
    List<String> names = hasSensors ? List.of("value", "sensor") : List.of("value");
    long start = Objects.requireNonNull(plan.spec().startMicros());
    Timeline timeline = Timelines.of(plan.spec(), 0, start);
    BlockGenerator generator = new BlockGenerator(plan, names, timeline);
    Map<Long, List<SeriesPicture.Point>> curves = new TreeMap<>();
    long end = timeline.rowsDue(start + DAYS * DAY_MICROS);
    for (long first = 0; first < end; first += Rows.CAPACITY) {
      int count = (int) Math.min(Rows.CAPACITY, end - first);
      ColumnarBatch batch = generator.rows(first, count);
      for (int i = 0; i < count; i++) {
        InternalRow row = batch.getRow(i);
        double day = (double) (timeline.dueMicros(first + i) - start) / DAY_MICROS;
        double value = row.isNullAt(0) ? Double.NaN : row.getDouble(0);
        curves
            .computeIfAbsent(hasSensors ? row.getLong(1) : 0, unused -> new ArrayList<>())
            .add(new SeriesPicture.Point(day, value));
      }
    }
    return curves;
  }

  @Override
  public String toString() {
    return picture.getFileName().toString();
  }
}
