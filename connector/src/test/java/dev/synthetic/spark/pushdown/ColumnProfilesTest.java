package dev.synthetic.spark.pushdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of the columns of all generators holds for their cells. */
final class ColumnProfilesTest {
  static Stream<ListedColumn> columns() {
    return PushedPredicatesTest.columns();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void valuesAreWithinTheEnds_andNotMoreThanTold(ListedColumn column) {
    RowRanges rows = RowRanges.of(ListedColumn.ROWS);
    ColumnProfile profile =
        new ColumnProfiles(column.plan(), rows, rows.size(), ListedColumn.timeline(column.plan()))
            .of(column.name());

    List<BigDecimal> numbers =
        column.cells().stream()
            .filter(Objects::nonNull)
            .flatMap(cell -> number(column, cell).stream())
            .toList();
    BigDecimal least = profile.least();
    BigDecimal greatest = profile.greatest();
    if (least != null && greatest != null) {
      assertThat(numbers).allMatch(number -> number.compareTo(least) >= 0);
      assertThat(numbers).allMatch(number -> number.compareTo(greatest) <= 0);
    }
    long distinct = column.cells().stream().filter(Objects::nonNull).distinct().count();
    if (!Double.isNaN(profile.distinct())) {
      assertThat((double) distinct).isLessThanOrEqualTo(profile.distinct() * 1.1 + 5);
    }
  }

  private static Optional<BigDecimal> number(ListedColumn column, @Nullable Object cell) {
    return cell == null ? Optional.empty() : ColumnProfiles.number(cell, column.type());
  }
}
