package dev.synthetic.cli;

import static dev.synthetic.cli.TestTimelines.HOUR;
import static dev.synthetic.cli.TestTimelines.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** A rate curve as text, SVG and PNG. */
final class CurvePicturesTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final int WHITE = 0xffffff;
  private static final Path GOLDEN = Path.of("src/test/resources/small-rate.svg");

  @Test
  void textHasABarForEachBin() {
    RateCurve curve = RateCurve.of(TestTimelines.bursts(), START, START + 4 * HOUR, 48);
    assertThat(String.join("\n", TextChart.lines(curve, UTC)) + "\n")
        .isEqualTo(
            """
             1,250 ┤
                   │
                   │
             1,000 ┤█           █           █           █
                   │█           █           █           █
                   │█           █           █           █
               750 ┤█           █           █           █
                   │█           █           █           █
                   │█           █           █           █
               500 ┤█           █           █           █
                   │█           █           █           █
                   │█           █           █           █
               250 ┤█           █           █           █
                   │█▂▂▂▂▂▂▂▂▂▂▂█▂▂▂▂▂▂▂▂▂▂▂█▂▂▂▂▂▂▂▂▂▂▂█▂▂▂▂▂▂▂▂▂▂▂
                   │████████████████████████████████████████████████
                 0 ┼┬───────────┬───────────┬───────────┬───────────
                    00:00       01:00       02:00       03:00       04:00
                    Mon 1 Jan\

            """);
  }

  @Test
  void textIsNeverWiderThanItsBarsMarginAndALabel() {
    RateCurve curve = RateCurve.of(TestTimelines.constant("1e9"), START, START + 24 * HOUR, 84);
    assertThat(TextChart.lines(curve, UTC))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void emptyCurveHasNoBars() {
    RateCurve curve = RateCurve.of(TestTimelines.constant("5"), START - HOUR, START, 60);
    assertThat(String.join("\n", TextChart.lines(curve, UTC))).doesNotContainPattern("[▁-█]");
  }

  @Test
  void svgIsTheSameTextEveryTime() throws IOException {
    assertThat(smallSvg()).isEqualTo(Files.readString(GOLDEN));
  }

  /** Writes the golden file, to be looked at. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(GOLDEN, smallSvg());
  }

  private static String smallSvg() {
    RateCurve curve = RateCurve.of(TestTimelines.bursts(), START, START + HOUR, 12);
    return SvgPicture.of(CurveDrawing.of(curve, "a < b & c", UTC, new PictureSize(400, 200)));
  }

  @Test
  void svgIsXmlWhateverTheNameIs() throws Exception {
    RateCurve curve = RateCurve.of(TestTimelines.bursts(), START, START + HOUR, 12);
    String name = "</title>&\"'\u0000]]>";
    String svg = SvgPicture.of(CurveDrawing.of(curve, name, UTC, new PictureSize(400, 200)));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("</title>&\"']]>: rows per second");
  }

  @Test
  void pngHasTheSizeAskedForAndTheCurveInIt() throws IOException {
    RateCurve curve = RateCurve.of(TestTimelines.bursts(), START, START + HOUR, 12);
    byte[] png = PngPicture.of(CurveDrawing.of(curve, "x", UTC, new PictureSize(400, 200)));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(400);
    assertThat(image.getHeight()).isEqualTo(200);
    assertThat(image.getRGB(399, 199) & WHITE).isEqualTo(WHITE);
    assertThat(image.getRGB(75, 140) & WHITE).as("below the burst").isNotEqualTo(WHITE);
    assertThat(image.getRGB(300, 120) & WHITE).as("above the base").isEqualTo(WHITE);
  }
}
