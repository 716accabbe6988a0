package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Java examples of the document on streams, in its order. */
@Tag("core")
@Timeout(600) // a stream that never ends would wait for ever
final class StreamingDocIT {
  private static final int MILLIS_BETWEEN_LOOKS = 50;
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  private final SparkSession spark = LocalSpark.session();
  private final Path directory;

  StreamingDocIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void queryIsStoppedAtTheStreamsEnd() throws Exception {
    String start =
        """
        StreamingQuery query = spark.readStream().format("synthetic").option("preset", "iot")
            .option("maxRows", 50).option("rowsPerSecond", 1000).load()
            .writeStream().format("noop").start();
        """;
    StreamingQuery query = (StreamingQuery) run(start + example(0) + "return query;");

    assertThat(query.isActive()).isFalse();
    Map<String, String> metrics = query.lastProgress().sources()[0].metrics();
    assertThat(metrics).containsEntry("endRow", "50");
    assertThat(documentedMetrics()).containsAll(metrics.keySet());
  }

  /** The names in the first cells of the document's last table. */
  private static List<String> documentedMetrics() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "streaming.md"));
    return text.substring(text.indexOf("| metric |"))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> NAME.matcher(line.split("\\|", -1)[1]).results())
        .map(name -> name.group(1))
        .toList();
  }

  @Test
  void backfillThenLive_isOneLongStream() throws Exception {
    StreamingQuery live = (StreamingQuery) run(example(1) + "return live;");
    while (Arrays.stream(live.recentProgress()).allMatch(done -> done.numInputRows() == 0)) {
      live.awaitTermination(MILLIS_BETWEEN_LOOKS);
    }
    live.stop();

    Dataset<Row> rows = spark.read().format("delta").load(directory.resolve("table").toString());
    String spec = (String) run(example(1).split(";\n\n")[0] + "; return spec;");
    Dataset<Row> longStream =
        spark
            .read()
            .format("synthetic")
            .option("spec", spec)
            .option("endingRow", rows.count())
            .load();
    assertThat(rows.count()).isGreaterThan(10_000);
    assertThat(rows.exceptAll(longStream).count()).isZero();
    assertThat(longStream.exceptAll(rows).count()).isZero();
  }

  private Object run(String statements) throws Exception {
    return java.util.Objects.requireNonNull(JavaExample.run(statements, directory));
  }

  /** The Java block of a number, its places replaced by the test's. */
  private String example(int number) throws Exception {
    List<DocumentBlock> blocks =
        DocumentBlock.all().stream()
            .filter(block -> block.place().startsWith("docs/streaming.md"))
            .filter(block -> block.info().equals("java"))
            .toList();
    return blocks
        .get(number)
        .text()
        .replace("/tables/readings", directory.resolve("table").toString())
        .replace("/checkpoints/readings", directory.resolve("checkpoint").toString());
  }
}
