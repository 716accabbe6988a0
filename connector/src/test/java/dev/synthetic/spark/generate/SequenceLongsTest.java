package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that never repeat, up to the last one that the type holds. */
final class SequenceLongsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, -128, 127, 127",
    "100, 9, -128, 127, 3",
    "127, -1, -128, 127, 255",
    "-128, 255, -128, 127, 1",
    "0, 3, -9223372036854775808, 9223372036854775807, 3074457345618258602",
    "-9223372036854775808, 2, -9223372036854775808, 9223372036854775807, 9223372036854775807",
    "0, -9223372036854775808, -9223372036854775808, 9223372036854775807, 1",
    "9223372036854775807, -5, -9223372036854775808, 9223372036854775807, 3689348814741910323"
  })
  void lastNumberIsTheLastOneInTheType(long start, long step, long lowest, long highest, long row) {
    SequenceLongs sequence = SequenceLongs.within("c", start, step, lowest, highest);
    BigInteger expected =
        BigInteger.valueOf(row).multiply(BigInteger.valueOf(step)).add(BigInteger.valueOf(start));

    assertThat(sequence.lastRow()).isEqualTo(row);
    assertThat(fill(sequence, row, 1)[0]).isEqualTo(expected.longValueExact());
    assertThat(expected).isBetween(BigInteger.valueOf(lowest), BigInteger.valueOf(highest));
  }

  @Test
  void firstRowBeyondTheTypeIsNamedWithItsColumn() {
    SequenceLongs sequence = SequenceLongs.within("id", 100, 9, -128, 127);

    assertThat(fill(sequence, 0, 4)).startsWith(100, 109, 118, 127);
    assertThatThrownBy(() -> fill(sequence, 0, 10))
        .isInstanceOf(GenerationException.class)
        .hasMessage(
            "Column 'id', row 4: start 100 plus 4 times 9 is beyond the column's type; give the"
                + " column an end to wrap at, a wider type, or the table fewer rows");
  }

  /** Of base columns: places are values, and may be negative. */
  @Test
  void placeBeforeTheFirstInTheTypeIsRefused() {
    SequenceLongs sequence = SequenceLongs.within("id", 100, 9, -128, 127);
    Rows rows = Rows.indexed();
    rows.moveTo(0, 7000, 3);
    long[] values = new long[Rows.CAPACITY];

    rows.offsets()[1] = -25;
    rows.offsets()[2] = 0;
    sequence.fill(rows, values);
    assertThat(values).startsWith(100, -125, 100);

    rows.offsets()[1] = -26;
    assertThatThrownBy(() -> sequence.fill(rows, values))
        .isInstanceOf(GenerationException.class)
        .hasMessageStartingWith("Column 'id', row 7001: start 100 plus -26 times 9 is beyond");
  }

  private static long[] fill(SequenceLongs sequence, long first, int count) {
    Rows rows = Rows.consecutive();
    rows.moveTo(first, first, count);
    long[] values = new long[Rows.CAPACITY];
    sequence.fill(rows, values);
    return values;
  }
}
