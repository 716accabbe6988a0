package dev.synthetic.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Checksums of both examples and of every type, in a JVM of its own. */
final class ChecksumProcess {
  private ChecksumProcess() {}

  /** Writes the checksums to a file. Arguments: the file; whether ANSI mode is on. */
  public static void main(String[] arguments) throws Exception {
    List<String> checksums = new ArrayList<>();
    SparkSession.Builder builder =
        LocalSpark.builder()
            .config("spark.sql.ansi.enabled", arguments[1])
            .config("spark.sql.session.timeZone", arguments[2]);
    try (SparkSession spark = builder.getOrCreate()) {
      for (String preset : Examples.PRESETS) {
        var table = spark.read().format("synthetic").option("preset", preset);
        checksums.add(Examples.checksum(table.option("rows", 20_000).load()).toString());
      }
      var everything = spark.read().format("synthetic").option("spec", everything());
      checksums.add(Examples.checksum(everything.load()).toString());
    }
    Files.write(Path.of(arguments[0]), checksums);
  }

  /** Columns whose values a zone, a locale or the processor's mathematics could touch. */
  private static String everything() {
    return """
    name: everything
    rows: 20_000
    startTimestamp: 2024-03-30T12:00:00Z
    timeZone: Europe/Berlin
    columns:
      - {name: x, type: double, minValue: -5, maxValue: 5, distribution: normal}
      - {name: y, type: double, minValue: 0, maxValue: 100, distribution: exponential}
      - {name: n, type: double, expr: randn()}
      - {name: f, type: double, expr: 'exp(x / 10) + ln(y + 1) + sin(x) + pow(y, 0.3)'}
      - {name: t, type: timestamp}
      - {name: l, type: timestamp_ntz}
      - {name: d, type: date}
      - {name: h, type: int, expr: hour(t)}
      - {name: s, type: string, expr: "upper(concat('i', date_format(t, 'EEEE HH:mm')))"}
      - {name: m, type: date, begin: 2024-01-31, interval: 1 month, end: 2034-01-01}
      - {name: w, type: timestamp, begin: '2024-03-01 02:30:00', end: 2025-01-01, interval: 1 day}
      - {name: u, type: string, expr: uuid()}
      - {name: z, type: string, values: [ä, é, 日本], baseColumn: x}
    """;
  }
}
