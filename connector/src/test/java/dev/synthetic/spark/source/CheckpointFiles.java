package dev.synthetic.spark.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checkpoint folder in the making, written by hand as Spark writes it. */
final class CheckpointFiles {
  private final Path folder;

  CheckpointFiles(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("offsets"));
    Files.createDirectories(folder.resolve("commits"));
  }

  String uri() {
    return folder.toUri().toString();
  }

  /** A batch in the offset log, a line for each source. */
  CheckpointFiles logged(int batch, String... sources) throws IOException {
    return file("offsets/" + batch, "v1\n{\"batchWatermarkMs\":0}\n" + String.join("\n", sources));
  }

  /** A batch in both logs. */
  CheckpointFiles committed(int batch, String... sources) throws IOException {
    logged(batch, sources);
    return file("commits/" + batch, "v1\n{\"nextBatchWatermarkMs\":0}");
  }

  CheckpointFiles file(String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  CheckpointFiles delete(String name) throws IOException {
    Files.delete(folder.resolve(name));
    return this;
  }

  /** The anchor of a row that is due so many seconds after the new year. */
  static Anchor anchor(long row, long seconds, String pace) {
    return new Anchor(row, Specs.NEW_YEAR + seconds * Specs.SECOND, new BigDecimal(pace));
  }

  /** The text of an offset of a stream that starts at row 0. */
  static String offset(StreamLog stream, long endRow, Anchor anchor) {
    return offset(stream, 0, endRow, anchor);
  }

  static String offset(StreamLog stream, long firstRow, long endRow, Anchor anchor) {
    String fingerprint = stream.initial().fingerprint();
    return LogOffset.initial(firstRow, fingerprint).advancedTo(endRow, anchor, fingerprint).json();
  }
}
