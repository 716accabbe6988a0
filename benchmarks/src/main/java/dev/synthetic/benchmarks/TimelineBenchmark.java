package dev.synthetic.benchmarks;

import dev.synthetic.spark.timeline.Timeline;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecReader;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** When a row is due, as part of a block. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimelineBenchmark {
  private static final int ROWS = 4096;

  private static final String HEADER = "columns: [{name: n, type: long}]\nrowsPerSecond: 5000\n";

  /** What the spec says of its pace beside that. */
  @Param({
    "arrivals: even",
    "rate: {sine: {period: 1 day, amplitude: 0.8}}",
    "rate: {businessHours: {timeZone: America/New_York, inside: 4, outside: 1}}",
    "rate: {bursts: {every: 1 hour, duration: 2 minutes, multiplier: 10, random: true}}",
    "arrivals: poisson"
  })
  public String pace = "";

  private final long[] offsets = new long[ROWS];
  private final long[] dueMicros = new long[ROWS];
  private Timeline timeline;
  private long base;

  /** Made by JMH, which calls {@link #make}. */
  @SuppressWarnings("NullAway.Init") // make() sets the timeline
  public TimelineBenchmark() {}

  /** Makes the timeline. */
  @Setup
  public void make() {
    for (int i = 0; i < ROWS; i++) {
      offsets[i] = i;
    }
    Spec spec = SpecReader.parse(HEADER + pace, Map.of()).spec();
    timeline = Timelines.of(Objects.requireNonNull(spec), 0, 1_704_067_200_000_000L);
  }

  /** A block's instants, per row. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long[] dueInstants() {
    timeline.dueMicros(offsets, base += ROWS, ROWS, dueMicros);
    return dueMicros;
  }
}
