package dev.synthetic.spark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecReader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block's instants need a few small objects, but none for each row. */
final class TimelineAllocationTest {
  private static final String HEADER =
      "columns: [{name: n, type: long}]\nrowsPerSecond: 5000\nstartTimestamp: 2024-01-01\n";
  private static final int BLOCK = 4096;
  private static final int WARM_UP_BLOCKS = 400;
  private static final int BLOCKS = 64;
  private static final double FEW_BYTES_A_ROW = 2; // the pieces that a block goes through
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long[] offsets = new long[BLOCK];
  private final long[] dueMicros = new long[BLOCK];

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arrivals: even",
        "arrivals: poisson",
        "rate: {sine: {period: 1 day, amplitude: 0.8}}",
        "rate: {businessHours: {timeZone: America/New_York, inside: 4, outside: 1}}",
        "rate: {bursts: {every: 1 hour, duration: 2 minutes, multiplier: 10, random: true}}"
      })
  void rowsOfABlockAllocateNothing(String pace) {
    Arrays.setAll(offsets, i -> i);
    Spec spec = Objects.requireNonNull(SpecReader.parse(HEADER + pace, Map.of()).spec());
    Timeline timeline = Timelines.of(spec, 0, 1_704_067_200_000_000L);

    blocks(timeline, 0, WARM_UP_BLOCKS);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    blocks(timeline, WARM_UP_BLOCKS, BLOCKS);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

    assertThat((double) allocated / (BLOCKS * BLOCK)).isLessThan(FEW_BYTES_A_ROW);
  }

  private void blocks(Timeline timeline, long from, int count) {
    for (long block = from; block < from + count; block++) {
      timeline.dueMicros(offsets, block * BLOCK, BLOCK, dueMicros);
    }
  }
}
