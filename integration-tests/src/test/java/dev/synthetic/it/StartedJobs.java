package dev.synthetic.it;

import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;

/**
 * Counts the jobs that a piece of code starts, in its thread and in those that it makes; not what a
 * test before it has left to be done or to be told.
 */
final class StartedJobs extends SparkListener {
  private static final String MARK = "synthetic.test.mark";
  private static final long LONGEST_MILLIS = 300_000; // only ends what hangs

  private final AtomicInteger count = new AtomicInteger();
  private final String mark = UUID.randomUUID().toString();

  private StartedJobs() {}

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    Properties properties = start.properties();
    if (properties != null && mark.equals(properties.getProperty(MARK))) {
      count.incrementAndGet();
    }
  }

  /** The number of jobs that were started while some code ran. */
  static int during(SparkSession spark, Runnable code) throws Exception {
    StartedJobs jobs = new StartedJobs();
    SparkContext context = spark.sparkContext();
    context.addSparkListener(jobs);
    context.setLocalProperty(MARK, jobs.mark);
    try {
      code.run();
      context.listenerBus().waitUntilEmpty(LONGEST_MILLIS);
      return jobs.count.get();
    } finally {
      context.setLocalProperty(MARK, null);
      context.removeSparkListener(jobs);
    }
  }
}
