package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The picture of smart meters in docs/examples.md shows what the example gives. */
final class SmartMetersPictureTest {
  private static final Path SPEC = Path.of("..", "examples", "smart-meters.yaml");
  private static final Path PICTURE = Path.of("..", "docs", "images", "example-smart-meters.svg");
  private static final int DAYS = 10;
  private static final int METERS = 3;

  @Test
  void pictureShowsTheFirstMeters() throws IOException {
    assertThat(svg()).isEqualTo(Files.readString(PICTURE, StandardCharsets.UTF_8));
  }

  /** Draws the picture, to be looked at. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(PICTURE, svg(), StandardCharsets.UTF_8);
  }

  private static String svg() throws IOException {
    String spec = Files.readString(SPEC, StandardCharsets.UTF_8);
    TablePlan plan = TablePlanner.plan(SpecReader.parse(spec, Map.of()));
    List<List<SeriesPicture.Point>> curves =
        SeriesCurves.of(plan, "load_watts", "meter_id", DAYS).subList(0, METERS);
    return SeriesPicture.around(DAYS, curves).svg(curves);
  }
}
