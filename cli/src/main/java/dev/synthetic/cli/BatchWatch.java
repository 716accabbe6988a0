package dev.synthetic.cli;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import scala.Tuple4;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Follows a batch write: rows made so far, of how many, and how fast. */
final class BatchWatch extends SparkListener {
  /** What Spark's operators call the rows they have handed on; all of a task's count the same. */
  private static final String OUTPUT_ROWS = "number of output rows";

  private static final long LONGEST_MILLIS = 60_000; // for reports that are still under way

  private final Map<Long, Long> rowsOfTasks = new ConcurrentHashMap<>();
  private final ProgressLine line = ProgressLine.ofCommand();
  private final long startNanos = System.nanoTime();
  private final String target;

  private BatchWatch(String target) {
    this.target = target;
  }

  /**
   * Runs a write, and shows how far it is.
   *
   * @param target the rows it is to write, as a text; empty where that is not known
   */
  static void follow(SparkSession spark, String target, Runnable write) {
    BatchWatch watch = new BatchWatch(target);
    spark.sparkContext().addSparkListener(watch);
    Interruption.Registration registration = Interruption.handledBy(watch::interrupt);
    try {
      write.run();
      spark.sparkContext().listenerBus().waitUntilEmpty(LONGEST_MILLIS);
    } catch (java.util.concurrent.TimeoutException e) {
      watch.line.show("some reports are still missing");
    } finally {
      registration.close();
      spark.sparkContext().removeSparkListener(watch);
    }
    watch.line.end(watch.text());
  }

  @Override
  public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    for (Tuple4<Object, Object, Object, Seq<AccumulableInfo>> task :
        CollectionConverters.asJava(update.accumUpdates())) {
      for (AccumulableInfo value : CollectionConverters.asJava(task._4())) {
        if (value.name().contains(OUTPUT_ROWS) && value.update().isDefined()) {
          long rows = ((Number) value.update().get()).longValue();
          rowsOfTasks.merge((Long) task._1(), rows, Math::max);
        }
      }
    }
    line.show(text());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskMetrics() != null) {
      rowsOfTasks.put(end.taskInfo().taskId(), end.taskMetrics().inputMetrics().recordsRead());
    }
    line.show(text());
  }

  private String text() {
    long rows = rowsOfTasks.values().stream().mapToLong(Long::longValue).sum();
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    String of = target.isEmpty() ? "" : " of " + target;
    return Texts.number(rows)
        + of
        + " rows, "
        + Texts.seconds(seconds)
        + ", "
        + Texts.number((long) (rows / seconds))
        + " rows/s";
  }

  private void interrupt() {
    line.end("Stopped at " + text());
  }
}
