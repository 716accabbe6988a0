package dev.synthetic.cli;

import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.Spec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code synthetic rate}: how many rows a second fall due, from one instant to another. */
@Command(
    name = "rate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Draws how many rows a second fall due in a stream, in time.",
    footer = {
      "",
      "An INSTANT is a date or a date-time; without an offset it is one of the spec's timeZone.",
      "",
      "Examples:",
      "  synthetic rate examples/transactions.yaml",
      "  synthetic rate transactions --from 2024-01-01 --to 2024-01-08 --svg /tmp/rate.svg",
      "  synthetic rate iot --rate 500 --from 2024-01-01T09:00 --for 2h --png /tmp/rate.png"
    })
final class RateCommand implements Callable<Integer> {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 1000;

  @Mixin private SpecSource source = new SpecSource();

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      description = "Where the curve begins (default: the spec's startTimestamp, else this hour).")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      description = "Where it ends (default: a day later).")
  private @Nullable String to;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Its length, in place of --to: 500ms, 30s, 5m, 2h, 7d.")
  private @Nullable Duration length;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Rows a second that profiles multiply (default: the spec's rowsPerSecond).")
  private @Nullable String rate;

  @Mixin private SpecOptions options = new SpecOptions();

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "Characters of a line of text, 40 to 1000 (default: 100).")
  private int width = 100;

  @Option(names = "--svg", paramLabel = "FILE", description = "Write the curve as SVG, too.")
  private @Nullable Path svg;

  @Option(names = "--png", paramLabel = "FILE", description = "Write the curve as PNG, too.")
  private @Nullable Path png;

  @Option(
      names = "--size",
      paramLabel = "WIDTHxHEIGHT",
      converter = PictureSize.Converter.class,
      description = "Pixels of the picture (default: 960x300).")
  private PictureSize size = new PictureSize(960, 300);

  @picocli.CommandLine.Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    refuseContradictions();
    Map<String, String> overrides = options.overrides();
    if (rate != null) {
      overrides.put("rowsPerSecond", rate);
    }
    Spec read = source.with(overrides).plan(overrides).spec();
    ZoneId zone = read.timeZone();
    long fromMicros = fromMicros(read);
    long toMicros = toMicros(fromMicros, zone);
    Timeline timeline = timeline(read, fromMicros);
    RateCurve bars = RateCurve.of(timeline, fromMicros, toMicros, width - TextChart.WIDEST_MARGIN);
    print(read, bars, System.out);
    if (svg != null || png != null) {
      RateCurve steps =
          RateCurve.of(timeline, fromMicros, toMicros, CurveDrawing.mostBins(size.width()));
      write(CurveDrawing.of(steps, read.name(), zone, size), System.out);
    }
    return 0;
  }

  private void refuseContradictions() {
    if (to != null && length != null) {
      throw usage("--for contradicts --to; give one of them");
    }
    if (width < NARROWEST || width > WIDEST) {
      throw usage("--width: must be 40 to 1000, but was " + width);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private long fromMicros(Spec read) {
    if (from != null) {
      return instant("--from", from, read.timeZone());
    }
    Long start = read.startMicros();
    Instant now = Instant.now();
    return start == null
        ? Moments.micros(now.atZone(read.timeZone()).truncatedTo(ChronoUnit.HOURS).toInstant())
        : start;
  }

  private long toMicros(long fromMicros, ZoneId zone) {
    if (to == null) {
      Duration span = length == null ? Duration.ofDays(1) : length;
      return Math.addExact(fromMicros, Math.multiplyExact(span.toMillis(), 1000L));
    }
    long toMicros = instant("--to", to, zone);
    if (toMicros <= fromMicros) {
      String begin = Moments.text(fromMicros, zone);
      throw usage("--to: must be after the curve's begin, " + begin + ", but was '" + to + "'");
    }
    return toMicros;
  }

  private long instant(String option, String text, ZoneId zone) {
    try {
      return InstantText.micros(text, zone);
    } catch (IllegalArgumentException e) {
      throw usage(option + ": " + e.getMessage());
    }
  }

  /** The timeline of a stream that starts where the spec says, else where the curve begins. */
  private static Timeline timeline(Spec read, long fromMicros) {
    Long start = read.startMicros();
    if (start != null) {
      return Timelines.of(read, 0, start);
    }
    Long startingRow = read.read().startingRow();
    return Timelines.of(read, startingRow == null ? 0 : startingRow, fromMicros);
  }

  private static void print(Spec read, RateCurve curve, PrintStream out) {
    ZoneId zone = read.timeZone();
    out.printf(
        "'%s', rows per second from %s to %s, %s%n%n",
        read.name(),
        Moments.text(curve.fromMicros(), zone),
        Moments.text(curve.toMicros(), zone),
        zone.getId());
    TextChart.lines(curve, zone).forEach(out::println);
    out.printf(
        "%s, %s rows/s on average; each bar is %s%n",
        Texts.count(curve.totalRows(), "row"),
        Texts.rate(curve.meanRowsPerSecond()),
        Moments.length(curve.edgeMicros(1) - curve.fromMicros()));
    out.println(extremes(curve, zone));
    if (read.startMicros() == null) {
      out.println("The spec has no startTimestamp: this stream starts where the curve begins.");
    }
  }

  private static String extremes(RateCurve curve, ZoneId zone) {
    int lowest = curve.lowestBin();
    int highest = curve.highestBin();
    return curve.rowsPerSecond(lowest) == curve.rowsPerSecond(highest)
        ? "the same in every bar"
        : "lowest " + extreme(curve, lowest, zone) + ", highest " + extreme(curve, highest, zone);
  }

  /**
   * The pace of a bin and where it is first reached, a difference that is not shown passed over.
   */
  private static String extreme(RateCurve curve, int bin, ZoneId zone) {
    String shown = Texts.rate(curve.rowsPerSecond(bin));
    int first = 0;
    while (!Texts.rate(curve.rowsPerSecond(first)).equals(shown)) {
      first++;
    }
    return shown + " rows/s from " + Moments.text(curve.edgeMicros(first), zone);
  }

  private void write(Drawing drawing, PrintStream out) throws IOException {
    if (svg != null) {
      write(svg, SvgPicture.of(drawing).getBytes(StandardCharsets.UTF_8), out);
    }
    if (png != null) {
      write(png, PngPicture.of(drawing), out);
    }
  }

  private static void write(Path file, byte[] bytes, PrintStream out) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.write(file, bytes);
    out.println("Wrote " + file);
  }
}
