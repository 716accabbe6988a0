package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spec.ReadSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows split among tasks. */
final class PartitionsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1",
    "0, 10, 3, 3",
    "5, 15, 10, 10",
    "5, 15, 97, 10",
    "0, 9223372036854775807, 97, 97",
    "9223372036854775800, 9223372036854775807, 3, 3",
    "1, 9223372036854775807, 1000, 1000"
  })
  void exactCount_isKeptUnlessARangeWouldBeEmpty(long first, long end, int count, int expected) {
    List<RowRange> ranges = Partitions.exactly(count).split(new RowRange(first, end));

    assertThat(ranges).hasSize(expected);
    assertCover(ranges, first, end);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 8, 1",
    "0, 4096, 8, 1",
    "0, 8191, 8, 1",
    "0, 8192, 8, 2",
    "0, 1000000, 8, 8",
    "0, 9223372036854775807, 8, 8",
    "3, 9223372036854774000, 8, 8"
  })
  void upperLimit_givesFewerRangesWhereTheyWouldNotFillABlock(
      long first, long end, int most, int expected) {
    List<RowRange> ranges = Partitions.upTo(most).split(new RowRange(first, end));

    assertThat(ranges).hasSize(expected);
    assertCover(ranges, first, end);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 100, 1000, 10",
    "200, 100, 99, 1",
    "200, 100, 199, 1",
    "4, 100, 1000, 4",
    "200, 2147483647, 1000000, 1"
  })
  void fewestRows_holdBesideACount(int count, int fewest, long rows, int expected) {
    ReadSpec read =
        Specs.of("numPartitions", "" + count, "minRowsPerPartition", "" + fewest).read();
    List<RowRange> ranges = Partitions.of(read, 1).split(new RowRange(0, rows));

    assertThat(ranges).hasSize(expected);
    assertCover(ranges, 0, rows);
  }

  @Test
  void withoutACount_thereAreAsManyAsTasksRunAtATime() {
    assertThat(Partitions.of(Specs.of().read(), 8)).isEqualTo(Partitions.upTo(8));
    assertThat(Partitions.of(Specs.of("minRowsPerPartition", "10").read(), 8))
        .isEqualTo(new Partitions(8, 10));
    assertThat(Partitions.of(Specs.of("numPartitions", "3").read(), 8))
        .isEqualTo(Partitions.exactly(3));
  }

  @Test
  void noRows_giveNoRanges() {
    assertThat(Partitions.exactly(4).split(new RowRange(7, 7))).isEmpty();
    assertThat(Partitions.upTo(4).split(new RowRange(7, 7))).isEmpty();
  }

  /** One after the other, without gaps, equal in size but for a row. */
  private static void assertCover(List<RowRange> ranges, long first, long end) {
    long expected = first;
    for (RowRange range : ranges) {
      assertThat(range.first()).isEqualTo(expected);
      assertThat(range.size() - (end - first) / ranges.size()).isBetween(0L, 1L);
      expected = range.end();
    }
    assertThat(expected).isEqualTo(end);
  }
}
