package dev.synthetic.spark.source;

import static dev.synthetic.spark.source.CheckpointFiles.anchor;
import static dev.synthetic.spark.source.CheckpointFiles.offset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spec.InvalidSpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows a checkpoint's logs say that a stream has committed, and when they were due. */
final class CheckpointLogTest {
  private static final StreamLog STREAM = Specs.log();
  private static final Anchor FIRST = anchor(0, 0, "5");
  private static final Anchor SECOND = anchor(30, 6, "100");
  private static final String OF_RATE = "17";

  private final Path directory;
  private final CheckpointFiles files;

  CheckpointLogTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.files = new CheckpointFiles(directory);
  }

  @Test
  void rowsOfOneAnchorAreOneRun() throws IOException {
    files.committed(0, offset(STREAM, 10, FIRST)).committed(1, offset(STREAM, 30, FIRST));

    assertThat(committed()).containsExactly(run(0, 30, FIRST));
  }

  /**
   * Logs of Spark 4.2: a union of {@code rate-micro-batch} and the numbers at 2 rows a second, at
   * most 12 a batch, up to row 20; then at 5 a second up to row 30; then a batch that failed.
   */
  @Test
  void logsThatSparkWroteAreRead() {
    StreamLog stream = Specs.log("startTimestamp", "2024-01-01T00:00:00Z");
    String uri = Path.of("src", "test", "resources", "checkpoints", "spark-4.2").toString();
    CheckpointFolder real = new CheckpointFolder("numbers", uri, new Configuration());

    assertThat(new CheckpointLog(real, stream).committed(null))
        .containsExactly(run(0, 20, anchor(0, 0, "2")), run(20, 30, anchor(20, 10, "5")));
  }

  @Test
  void firstRowIsTheLoggedOneWhateverTheOptionsSay() throws IOException {
    files.committed(0, offset(STREAM, 7, 10, FIRST));

    assertThat(committed()).containsExactly(run(7, 10, FIRST));
  }

  @Test
  void newPaceStartsARunAtTheNextRow() throws IOException {
    files
        .committed(0, offset(STREAM, 30, FIRST))
        .committed(1, offset(STREAM, 50, SECOND))
        .committed(2, offset(STREAM, 90, SECOND));

    assertThat(committed()).containsExactly(run(0, 30, FIRST), run(30, 90, SECOND));
  }

  @Test
  void anchorThatLiesAheadSkipsRows() throws IOException {
    Anchor ahead = anchor(70, 60, "5");
    files.committed(0, offset(STREAM, 30, FIRST)).committed(1, offset(STREAM, 90, ahead));

    assertThat(committed()).containsExactly(run(0, 30, FIRST), run(70, 90, ahead));
  }

  @Test
  void batchThatIsLoggedAndNotCommittedIsLeftOut() throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST)).logged(1, offset(STREAM, 50, SECOND));

    assertThat(committed()).containsExactly(run(0, 30, FIRST));
  }

  @Test
  void batchWithoutNewRowsAddsNone() throws IOException {
    files.committed(0, STREAM.initial().json()).committed(1, offset(STREAM, 5, FIRST));
    files.committed(2, offset(STREAM, 5, FIRST)).committed(3, offset(STREAM, 8, FIRST));

    assertThat(committed()).containsExactly(run(0, 8, FIRST));
  }

  @Test
  void batchesAreInTheOrderOfTheirNumbers() throws IOException {
    for (int batch = 0; batch < 12; batch++) {
      files.committed(batch, offset(STREAM, 10 * (batch + 1), FIRST));
    }

    assertThat(committed()).containsExactly(run(0, 120, FIRST));
  }

  @Test
  void otherFilesArePassedOver() throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST));
    files.file("offsets/.0.crc", "crc").file("offsets/.1.6f3a.tmp", "v1").file("commits/7.tmp", "");
    Files.createDirectory(directory.resolve("commits/9"));

    assertThat(committed()).containsExactly(run(0, 30, FIRST));
  }

  @Test
  void nothingCommitted_givesNoRows() throws IOException {
    assertThat(committed()).isEmpty();
    files.logged(0, offset(STREAM, 30, FIRST));
    assertThat(committed()).isEmpty();
    Files.delete(directory.resolve("commits"));
    assertThat(committed()).isEmpty();
  }

  @Test
  void purgedBatchesOfTheFirstAnchorAreToldByTheNextOne() throws IOException {
    files.committed(5, offset(STREAM, 3, 20, FIRST)).committed(6, offset(STREAM, 50, SECOND));

    assertThat(committed()).containsExactly(run(3, 20, FIRST), run(30, 50, SECOND));
  }

  @Test
  void missingBatchesOfOneAnchorAreToldByTheNextOne() throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST)).committed(5, offset(STREAM, 90, SECOND));

    assertThat(committed()).containsExactly(run(0, 30, FIRST), run(30, 90, SECOND));
  }

  @Test
  void purgedBatchesBeforeANewPaceAreRefused() throws IOException {
    files.committed(5, offset(STREAM, 50, SECOND));

    assertRefused(
        "checkpoint: must tell every batch, but '" + files.uri() + "' has purged batches 0 to 4",
        "rows 0 to 29 were skipped or had other times in them",
        "set spark.sql.streaming.minBatchesToRetain above");
  }

  @Test
  void missingBatchesBeforeANewPaceAreRefused() throws IOException {
    files.committed(0, offset(STREAM, 29, FIRST)).committed(2, offset(STREAM, 50, SECOND));

    assertRefused("has purged batches 1 to 1, and rows 29 to 29 were skipped or had other times");
  }

  @Test
  void missingOffsetsOfTheLastCommitAreRefused() throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST)).committed(1, offset(STREAM, 50, FIRST));
    files.delete("offsets/1");

    assertRefused("must have the offsets of every committed batch", "offsets/1' is missing");
  }

  @Test
  void linesOfOtherSourcesArePassedOver() throws IOException {
    files.committed(0, OF_RATE, "-", "{\"t\":1}").committed(1, OF_RATE, "-", "{\"t\":1}");
    assertRefused("must be of a query that reads this connector, but no source in '");

    files.committed(2, OF_RATE, offset(STREAM, 30, FIRST), "{\"t\":1}");
    assertThat(committed()).containsExactly(run(0, 30, FIRST));
  }

  @Test
  void severalSourcesOfOurs_needToBeToldApart() throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST), OF_RATE, offset(STREAM, 9, FIRST));

    assertThat(committed("0")).containsExactly(run(0, 30, FIRST));
    assertThat(committed("2")).containsExactly(run(0, 9, FIRST));
    assertRefused(
        "checkpointSource: must be one of 0, 2, this connector's sources in '",
        "but is missing; set it to one of them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3", "-1", "first", ""})
  void sourceThatIsNotOurs_isRefused(String source) throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST), OF_RATE, offset(STREAM, 9, FIRST));

    assertThatThrownBy(() -> committed(source))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("checkpointSource: must be one of 0, 2, ")
        .hasMessageContaining("but was '" + source + "'; set it to one of them");
  }

  @Test
  void namedSourcesOfVersion2_areToldApartByName() throws IOException {
    files.committed(0, OF_RATE);
    files.file(
        "offsets/0",
        "v2\n{}\nticks:17\norders:"
            + offset(STREAM, 30, FIRST)
            + "\nreturns:"
            + offset(STREAM, 9, FIRST)
            + "\nnone:-");

    assertThat(committed("orders")).containsExactly(run(0, 30, FIRST));
    assertThat(committed("returns")).containsExactly(run(0, 9, FIRST));
    assertRefused("checkpointSource: must be one of orders, returns, ");
  }

  @Test
  void specThatGivesOtherData_isRefusedUnlessAccepted() throws IOException {
    files.committed(0, offset(Specs.log("seed", "7"), 30, FIRST));

    assertRefused("onSpecChange: the checkpoint was written with a spec that gives other data");
    assertThat(log(Specs.log("onSpecChange", "accept")).committed(null))
        .containsExactly(run(0, 30, FIRST));
  }

  @Test
  void missingFolder_isRefused() {
    CheckpointFolder none = new CheckpointFolder("numbers", "/no/such", new Configuration());

    assertThatThrownBy(() -> new CheckpointLog(none, STREAM).committed(null))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage(
            "Invalid spec 'numbers', 1 problem:\n  checkpoint: must be a query's checkpoint folder,"
                + " but '/no/such' does not exist; set it to the query's checkpointLocation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | must be a folder's URI, but was ''",
        "no-such-scheme://x | must be readable, but 'no-such-scheme://x' is not: "
      })
  void whatIsNoFolder_isRefused(String uri, String message) {
    CheckpointFolder none = new CheckpointFolder("numbers", uri, new Configuration());

    assertThatThrownBy(() -> new CheckpointLog(none, STREAM).committed(null))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("checkpoint: " + message);
  }

  @Test
  void file_isRefused() throws IOException {
    files.file("metadata", "{}");
    CheckpointFolder file =
        new CheckpointFolder("numbers", files.uri() + "metadata", new Configuration());

    assertThatThrownBy(() -> new CheckpointLog(file, STREAM).committed(null))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("must be a query's checkpoint folder, but '" + files.uri())
        .hasMessageContaining("metadata' is a file; set it to");
  }

  @Test
  void folderOfAnotherKind_isRefused() throws IOException {
    Files.delete(directory.resolve("offsets"));

    assertRefused("checkpoint: must be a query's checkpoint folder", "has no folder 'offsets'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offsets | v3 | offsets/0' begins with 'v3'",
        "offsets | '' | offsets/0' begins with ''",
        "commits | v9 | commits/0' begins with 'v9'"
      })
  void logOfAnotherVersion_isRefused(String log, String version, String message)
      throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST));
    files.file(log + "/0", version + "\n{}\n" + offset(STREAM, 30, FIRST));

    assertRefused(
        "checkpoint: must have logs of version v1 or v2, but '",
        message,
        "read it with a connector for the Spark that wrote it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v1 | has no line of a source",
        "v1;{} | has no line of a source",
        "v2;{};nothing | has the line 'nothing' without a source's name"
      })
  void logThatIsCutOff_isRefused(String text, String message) throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST)).file("offsets/0", text.replace(';', '\n'));

    assertRefused("checkpoint: must have logs as Spark writes them", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\":1 | \"version\":9 | Offset version must be 1, but was 9",
        "\"endRow\":50 | \"endRow\": 50 | Offset must be as this connector writes it, but was {",
        "\"endRow\":50 | \"endRow | Offset must be as this connector writes it, but was {",
      })
  void offsetThatIsNotAsWritten_isRefused(String part, String other, String message)
      throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST));
    files.committed(1, offset(STREAM, 50, FIRST).replace(part, other));

    assertRefused("checkpoint: must hold offsets of this connector, but '", "offsets/1'", message);
  }

  @Test
  void offsetsThatGoBack_areRefused() throws IOException {
    files.committed(0, offset(STREAM, 30, FIRST)).committed(1, offset(STREAM, 29, FIRST));
    assertRefused("must have offsets that only go forward, but '", "offsets/1' ends at row 29");

    files.committed(1, "-");
    assertRefused("must have offsets that only go forward, but '", "has no offset of source 0");
  }

  private List<TimedRows> committed() {
    return committed(null);
  }

  private List<TimedRows> committed(@Nullable String source) {
    return log(STREAM).committed(source);
  }

  private CheckpointLog log(StreamLog stream) {
    return new CheckpointLog(
        new CheckpointFolder("numbers", files.uri(), new Configuration()), stream);
  }

  private void assertRefused(String... parts) {
    assertThatThrownBy(this::committed)
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContainingAll(parts);
  }

  private static TimedRows run(long first, long end, Anchor anchor) {
    return new TimedRows(new RowRange(first, end), anchor);
  }
}
