package dev.synthetic.it;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;

/** Counts the jobs that a piece of code starts. */
final class StartedJobs extends SparkListener {
  private final AtomicInteger count = new AtomicInteger();

  private StartedJobs() {}

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    count.incrementAndGet();
  }

  /** The number of jobs that were started while some code ran. */
  static int during(SparkSession spark, Runnable code) throws Exception {
    StartedJobs jobs = new StartedJobs();
    spark.sparkContext().addSparkListener(jobs);
    try {
      code.run();
      spark.sparkContext().listenerBus().waitUntilEmpty();
      return jobs.count.get();
    } finally {
      spark.sparkContext().removeSparkListener(jobs);
    }
  }
}
