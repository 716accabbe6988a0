package dev.synthetic.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of more and more rows, ten times as many each, in one JVM whose heap is small: whether
 * time grows as rows do, and memory not at all.
 *
 * @param mostRows of the largest table; the smallest has a ten thousandth
 */
record Growth(long mostRows) implements Measurement {
  private static final int HEAP_MEBIBYTES = 512;
  private static final int SIZES = 5;
  private static final int LARGE_SIZES = 2; // which are read once

  @Override
  public String title() {
    return "more and more rows in a heap of " + HEAP_MEBIBYTES + " MiB";
  }

  @Override
  public Report measure(Effort effort) {
    List<Size> sizes = new ArrayList<>();
    try (ChildSpark spark = new ChildSpark("*", HEAP_MEBIBYTES)) {
      long rows = smallest();
      for (int i = 0; i < SIZES; i++) {
        int times = i < SIZES - LARGE_SIZES ? effort.rounds() : 1;
        if (i == 0) {
          read(spark, rows, 1 + effort.warmUpRounds());
        }
        sizes.add(read(spark, rows, times));
        rows *= 10;
      }
      return new GrowthReport(title(), sizes, null);
    } catch (IOException e) {
      return new GrowthReport(title(), sizes, e);
    }
  }

  private long smallest() {
    long smallest = Math.max(1, mostRows);
    for (int i = 1; i < SIZES; i++) {
      smallest = Math.max(1, smallest / 10);
    }
    return smallest;
  }

  private static Size read(ChildSpark spark, long rows, int times) throws IOException {
    List<ChildSpark.Answer> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(spark.ask(ChildWork.SUM, rows));
    }
    return new Size(rows, answers);
  }

  /**
   * A table of one size.
   *
   * @param rows its size
   * @param answers one for each time that it was read
   */
  record Size(long rows, List<ChildSpark.Answer> answers) {
    Size {
      answers = List.copyOf(answers);
    }

    Spread seconds() {
      return Spread.of(answers.stream().mapToDouble(answer -> answer.run().seconds()));
    }

    double nanosPerRow() {
      return seconds().median() * 1e9 / rows;
    }

    double heapMebibytes() {
      return Spread.of(answers.stream().mapToDouble(ChildSpark.Answer::heapBytes)).most() / 1048576;
    }
  }
}
