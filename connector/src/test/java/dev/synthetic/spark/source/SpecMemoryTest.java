package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecCanonical;
import dev.synthetic.spec.SpecReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a stream's spec is kept, and what a refusal tells of it. */
final class SpecMemoryTest {
  private static final String TODAY = "2024-01-01T00:00:00Z";

  private final SpecFiles files;

  SpecMemoryTest(@TempDir Path directory) {
    this.files = new SpecFiles(directory.toString(), new Configuration());
  }

  @Test
  void specIsKeptWhenTheFirstBatchIsPlanned() {
    SyntheticStream stream = stream("startTimestamp", TODAY, "rowsPerSecond", "1");
    Offset start = stream.initialOffset();
    assertThat(kept("startTimestamp", TODAY)).isNull();

    stream.latestOffset(start, ReadLimit.allAvailable());
    assertThat(kept("startTimestamp", TODAY)).isNotNull();
  }

  @Test
  void specOfAStreamWithoutRowsIsNotKept() {
    SyntheticStream stream = stream("startTimestamp", "2199-01-01T00:00:00Z");
    stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable());

    assertThat(kept("startTimestamp", "2199-01-01T00:00:00Z")).isNull();
  }

  @Test
  void refusalNamesWhatHasChangedAndKeepsNothing() {
    Offset end = firstBatch();
    SyntheticStream changed = stream("rows", "20", "seed", "7", "timeZone", "Europe/Berlin");
    changed.prepareForTriggerAvailableNow();

    assertThatThrownBy(() -> changed.latestOffset(end, ReadLimit.allAvailable()))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage(
            """
            Invalid spec 'numbers', 1 problem:
              onSpecChange: the checkpoint was written with a spec that gives other data; go back \
            to that spec, start a new checkpoint, or set onSpecChange=accept; what differs:
                seed was 42, is 7
                timeZone was UTC, is Europe/Berlin\
            """);
    assertThat(kept("seed", "7", "timeZone", "Europe/Berlin")).isNull();
  }

  @Test
  void acceptedSpecIsKeptBesideTheFormerOne() {
    Offset end = firstBatch();
    SyntheticStream changed = stream("rows", "20", "seed", "7", "onSpecChange", "accept");
    changed.prepareForTriggerAvailableNow();
    changed.latestOffset(end, ReadLimit.allAvailable());

    assertThat(kept()).isNotNull();
    assertThat(kept("seed", "7")).isNotNull();
  }

  @Test
  void specThatIsNotKept_isToldByFingerprints() {
    String logged = SpecCanonical.fingerprint(Specs.of());
    Spec now = Specs.of("seed", "7");

    assertThat(new SpecMemory(now, List.of(files)).changesSince(logged))
        .isEqualTo(
            " its fingerprint is "
                + logged
                + ", this spec's is "
                + SpecCanonical.fingerprint(now)
                + " (version, name, seed, timeZone, startTimestamp and columns decide data)");
  }

  @Test
  void specIsFoundInWhicheverPlaceHasIt(@TempDir Path elsewhere) {
    SpecFiles others = new SpecFiles(elsewhere.toString(), new Configuration());
    others.write(SpecCanonical.text(Specs.of()));

    assertThat(
            new SpecMemory(Specs.of("seed", "7"), List.of(files, others))
                .changesSince(SpecCanonical.fingerprint(Specs.of())))
        .isEqualTo("\n    seed was 42, is 7");
  }

  @Test
  void noMoreThanTwentyChangesAreNamed() {
    Spec before = columns(21);
    files.write(SpecCanonical.text(before));

    String changes =
        new SpecMemory(columns(0), List.of(files)).changesSince(SpecCanonical.fingerprint(before));
    assertThat(changes.strip().lines())
        .hasSize(21)
        .startsWith("column 'c0' is gone", "    column 'c1' is gone")
        .endsWith("    and 1 more");
  }

  private static Spec columns(int count) {
    String columns =
        IntStream.range(0, count)
            .mapToObj(i -> "{name: c" + i + ", type: int}, ")
            .collect(Collectors.joining());
    return Objects.requireNonNull(
        SpecReader.parse("columns: [" + columns + "{name: id, type: long}]", Map.of()).spec());
  }

  private Offset firstBatch() {
    SyntheticStream stream = stream("rows", "10");
    stream.prepareForTriggerAvailableNow();
    return stream.latestOffset(stream.initialOffset(), ReadLimit.allAvailable());
  }

  private SyntheticStream stream(String... namesAndValues) {
    return Specs.stream(
        Specs.options(namesAndValues), () -> Specs.NEW_YEAR + Specs.SECOND, List.of(files));
  }

  private @Nullable String kept(String... namesAndValues) {
    return files.read(SpecCanonical.fingerprint(Specs.of(namesAndValues)));
  }
}
