package dev.synthetic.benchmarks;

import dev.synthetic.spark.random.BoundedIntegers;
import dev.synthetic.spark.random.Permutation;
import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spark.random.TableSampler;
import dev.synthetic.spark.random.WeightedChoice;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Random bits of rows, and what is drawn from them: a row of a block each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(RandomBenchmark.ROWS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RandomBenchmark {
  static final int ROWS = 4096;

  private static final StreamKey KEY = StreamKey.of(1, 42, "table", "column", "value");

  private final long[] offsets = new long[ROWS];
  private final long[] bits = new long[ROWS];
  private final long[] scratch = new long[ROWS];
  private final double[] values = new double[ROWS];
  private final BoundedIntegers narrow = BoundedIntegers.of(KEY, KEY, 1000);
  private final BoundedIntegers wide = BoundedIntegers.of(KEY, KEY, Long.MAX_VALUE);
  private final WeightedChoice choice = WeightedChoice.of(new double[] {4, 3, 2, 1});
  private final TableSampler normal = TableSampler.standardNormal();
  private final Permutation permutation = Permutation.of(KEY, 1_000_003);
  private long base;

  /** Made by JMH. */
  public RandomBenchmark() {
    Arrays.setAll(offsets, i -> i);
  }

  /** 64 random bits. */
  @Benchmark
  public long[] randomBits() {
    RowBits.fill(KEY, offsets, base += ROWS, ROWS, bits);
    return bits;
  }

  /** A number below a thousand. */
  @Benchmark
  public long[] narrowInteger() {
    narrow.fill(offsets, base += ROWS, ROWS, bits);
    return bits;
  }

  /** A number below 2^63 − 1. */
  @Benchmark
  public long[] wideInteger() {
    wide.fill(offsets, base += ROWS, ROWS, bits);
    return bits;
  }

  /** One of four by weight. */
  @Benchmark
  public long[] weightedChoice() {
    RowBits.fill(KEY, offsets, base += ROWS, ROWS, bits);
    choice.sample(bits, ROWS, scratch);
    return scratch;
  }

  /** A number with a Gaussian distribution. */
  @Benchmark
  public double[] normal() {
    RowBits.fill(KEY, offsets, base += ROWS, ROWS, bits);
    normal.sample(bits, ROWS, values);
    return values;
  }

  /** A place of a million, by a bijection. */
  @Benchmark
  public long[] permutation() {
    base = (base + ROWS) % 900_000;
    for (int i = 0; i < ROWS; i++) {
      bits[i] = base + i;
    }
    permutation.apply(bits, ROWS, scratch);
    return bits;
  }
}
