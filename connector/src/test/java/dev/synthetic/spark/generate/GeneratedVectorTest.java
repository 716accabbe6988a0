package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.generate.VectorList.Calls;
import dev.synthetic.spark.generate.VectorList.Case;
import dev.synthetic.spark.random.Bernoulli;
import dev.synthetic.spark.random.StreamKey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every vector: generated when touched, once, and readable until the next block. */
final class GeneratedVectorTest {
  private static final int COUNT = 1000;

  private final Rows block = Rows.consecutive();
  private final Calls calls = new Calls();

  static Stream<Case> cases() {
    return VectorList.cases().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCellIsThatOfItsRow(Case kind) {
    GeneratedVector vector = vector(kind, Nulls.none());

    for (int cell = 0; cell < COUNT; cell++) {
      assertThat(kind.value().applyAsLong(vector, cell)).isEqualTo(cell);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void columnThatNobodyReadsIsNotGenerated(Case kind) {
    GeneratedVector vector = vector(kind, share("0.5"));

    vector.hasNull();
    vector.numNulls();
    vector.isNullAt(3);
    vector.close();
    next(vector, COUNT);

    assertThat(calls.count).isZero();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void blockIsGeneratedOnceHoweverOftenItIsRead(Case kind) {
    GeneratedVector vector = vector(kind, share("0.5"));

    for (int cell = COUNT - 1; cell >= 0; cell--) {
      assertThat(kind.value().applyAsLong(vector, cell)).isEqualTo(cell);
    }
    vector.generate();

    assertThat(calls.count).isOne();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nextBlockIsGeneratedAnew(Case kind) {
    GeneratedVector vector = vector(kind, Nulls.none());
    vector.generate();

    next(vector, 4096);

    assertThat(kind.value().applyAsLong(vector, 5)).isEqualTo(4101);
    assertThat(calls.count).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void closedVectorStaysReadable(Case kind) {
    GeneratedVector vector = vector(kind, share("0.5"));
    vector.generate();
    int nulls = vector.numNulls();

    vector.closeIfFreeable();
    vector.close();

    assertThat(kind.value().applyAsLong(vector, 7)).isEqualTo(7);
    assertThat(vector.numNulls()).isEqualTo(nulls);
    assertThat(calls.count).isOne();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void vectorWithoutNullsHasNone(Case kind) {
    GeneratedVector vector = vector(kind, Nulls.none());

    assertThat(vector.hasNull()).isFalse();
    assertThat(vector.numNulls()).isZero();
    assertThat(vector.isNullAt(0)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void shareOfZeroAndOfOneAreExact(Case kind) {
    assertThat(vector(kind, share("0")).numNulls()).isZero();
    assertThat(vector(kind, share("1")).numNulls()).isEqualTo(COUNT);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nullsAreCountedInTheCurrentBlock(Case kind) {
    GeneratedVector vector = vector(kind, share("0.5"));
    int first = count(vector, COUNT);
    assertThat(vector.hasNull()).isTrue();
    assertThat(vector.numNulls()).isEqualTo(first).isBetween(400, 600);

    block.moveTo(5000, 5000, 10);
    vector.reset();

    assertThat(vector.numNulls()).isEqualTo(count(vector, 10)).isLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nullsThatComeWithValuesAreThereBeforeAnyValueIsRead(Case kind) {
    boolean[] mask = new boolean[Rows.CAPACITY];
    mask[4] = true;
    GeneratedVector vector = vector(kind, Nulls.withValues(mask, null));

    assertThat(vector.isNullAt(4)).isTrue();
    assertThat(vector.isNullAt(5)).isFalse();
    assertThat(calls.count).isOne();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void shareAddsToTheNullsThatComeWithValues(Case kind) {
    boolean[] mask = new boolean[Rows.CAPACITY];
    Arrays.fill(mask, 0, 20, true);
    GeneratedVector half = vector(kind, share("0.5"));
    GeneratedVector both = vector(kind, Nulls.withValues(mask, nullShare("0.5")));

    for (int cell = 0; cell < COUNT; cell++) {
      assertThat(both.isNullAt(cell)).isEqualTo(cell < 20 || half.isNullAt(cell));
    }
  }

  @Test
  void vectorReadAsAnotherTypeIsRefused() {
    GeneratedVector vector = vector(VectorList.cases().get(0), Nulls.none());

    assertThat(vector.dataType()).isEqualTo(DataTypes.LongType);
    assertThatThrownBy(() -> vector.getUTF8String(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a LongType was read as string");
  }

  private GeneratedVector vector(Case kind, Nulls nulls) {
    block.moveTo(0, 0, COUNT);
    return kind.vector(block, nulls, calls);
  }

  private void next(GeneratedVector vector, long first) {
    block.moveTo(first, first, COUNT);
    vector.reset();
  }

  private static int count(GeneratedVector vector, int cells) {
    int nulls = 0;
    for (int cell = 0; cell < cells; cell++) {
      nulls += vector.isNullAt(cell) ? 1 : 0;
    }
    return nulls;
  }

  private static Nulls share(String share) {
    return Nulls.of(nullShare(share));
  }

  private static NullShare nullShare(String share) {
    StreamKey key = StreamKey.of(1, 42, "t", "c", "null");
    return new NullShare(key, Bernoulli.of(new BigDecimal(share)));
  }
}
