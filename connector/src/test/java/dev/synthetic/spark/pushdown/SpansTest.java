package dev.synthetic.spark.pushdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Stretches of an order against sets of bits. */
final class SpansTest {
  private static final int LENGTH = 40;

  @Test
  void operations_areThoseOfSets() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      BitSet one = bits(random);
      BitSet other = bits(random);
      BitSet both = (BitSet) one.clone();
      both.and(other);
      BitSet either = (BitSet) one.clone();
      either.or(other);
      BitSet rest = (BitSet) one.clone();
      rest.flip(0, LENGTH);

      assertThat(spans(one).and(spans(other))).isEqualTo(spans(both));
      assertThat(spans(one).or(spans(other))).isEqualTo(spans(either));
      assertThat(spans(one).complement(0L, (long) LENGTH)).isEqualTo(spans(rest));
    }
  }

  @Test
  void stretchesThatTouch_areOne() {
    assertThat(Spans.covering(List.of(new Span<>(5L, 9L), new Span<>(1L, 3L), new Span<>(3L, 5L))))
        .isEqualTo(Spans.between(1L, 9L));
  }

  @Test
  void slice_isOfTheRowsInOrder() {
    RowRanges rows =
        RowRanges.covering(
            List.of(new RowRange(10, 13), new RowRange(20, 21), new RowRange(30, 40)));

    assertThat(rows.slice(0, 0).isEmpty()).isTrue();
    assertThat(rows.slice(2, 6).toString()).isEqualTo("[12, 13) [20, 21) [30, 32)");
    assertThat(rows.slice(13, Long.MAX_VALUE).toString()).isEqualTo("[39, 40)");
    assertThat(rows.slice(14, Long.MAX_VALUE).toString()).isEqualTo("none");
    assertThat(rows.size()).isEqualTo(14);
  }

  private static BitSet bits(Random random) {
    BitSet bits = new BitSet();
    for (int i = random.nextInt(6); i > 0; i--) {
      int from = random.nextInt(LENGTH);
      bits.set(from, Math.min(LENGTH, from + 1 + random.nextInt(8)));
    }
    return bits;
  }

  private static Spans<Long> spans(BitSet bits) {
    List<Span<Long>> spans = new ArrayList<>();
    for (int from = bits.nextSetBit(0); from >= 0; ) {
      int until = bits.nextClearBit(from);
      spans.add(new Span<>((long) from, (long) until));
      from = bits.nextSetBit(until);
    }
    return new Spans<>(spans);
  }
}
