package dev.synthetic.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;

/**
 * The program of a {@link ChildSpark}: answers {@code SUM 1000} by {@code RUN}, the rows, the
 * seconds, and the bytes left on the heap after a collection.
 */
final class ChildSparkMain {
  private ChildSparkMain() {}

  /** Answers until its input ends; the argument is how many tasks run at a time. */
  public static void main(String[] arguments) throws Exception {
    try (SparkSession spark = LocalSpark.start(arguments[0])) {
      BufferedReader questions =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String question;
      while ((question = questions.readLine()) != null) {
        String[] words = question.split(" ");
        long rows = Long.parseLong(words[1]);
        double seconds = ChildWork.valueOf(words[0]).seconds(spark, rows);
        System.out.println("RUN " + rows + " " + seconds + " " + heapBytes());
      }
    }
    System.exit(0); // the session's threads
  }

  private static long heapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
