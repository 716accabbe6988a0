package dev.synthetic.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.jspecify.annotations.Nullable;

/** Follows a stream to its end: a live line of progress, and a last line that sums up. */
final class StreamWatch {
  private static final long MILLIS_BETWEEN_LOOKS = 200;

  private final StreamingQuery query;
  private final boolean paced;
  private final Instant start = Instant.now();
  private final StreamTotals totals = new StreamTotals(start);
  private final ProgressLine line = ProgressLine.ofCommand();
  private final AtomicBoolean summed = new AtomicBoolean();

  private long batchesInTime = -1; // -1 as long as there is time

  private StreamWatch(StreamingQuery query, Pace pace) {
    this.query = query;
    this.paced = pace == Pace.ASKED;
  }

  /** How fast a stream goes. */
  enum Pace {
    /** As the spec says. */
    ASKED,
    /** As fast as it can. */
    UNLIMITED
  }

  /** When a stream is to be stopped: after some time, at some row, or never. */
  record End(@Nullable Duration after, @Nullable Long row) {}

  /**
   * Waits until a stream ends, and stops it where it would go on.
   *
   * @return what it has done
   */
  static StreamTotals follow(StreamingQuery query, Pace pace, End end)
      throws StreamingQueryException, TimeoutException {
    StreamWatch watch = new StreamWatch(query, pace);
    Interruption.Registration registration = Interruption.handledBy(watch::interrupt);
    try {
      while (!query.awaitTermination(MILLIS_BETWEEN_LOOKS)) {
        watch.look();
        if (watch.isAt(end)) {
          query.stop();
        }
      }
      query.awaitTermination(); // without a limit it waits for the query's thread as well
    } finally {
      registration.close();
    }
    watch.sumUp();
    return watch.totals;
  }

  private boolean isAt(End end) {
    Long row = end.row();
    return totals.hasEnded() || isOver(end.after()) || (row != null && totals.endRow() >= row);
  }

  /** Whether time is up, and the batch that was under way then is done. */
  private boolean isOver(@Nullable Duration after) {
    if (after == null || totals.underWay(Instant.now()).compareTo(after) < 0) {
      return false;
    }
    if (batchesInTime < 0) {
      batchesInTime = totals.batches();
    }
    return totals.batches() > batchesInTime || !query.status().isTriggerActive();
  }

  private synchronized void look() {
    for (StreamingQueryProgress progress : query.recentProgress()) {
      totals.add(StreamTotals.Report.of(progress));
    }
    Instant now = Instant.now();
    String text = totals.batches() == 0 ? "waiting for the first batch" : status(now);
    line.show(Texts.seconds(totals.seconds(now)) + "  " + text);
  }

  private String status(Instant now) {
    String rows = Texts.count(totals.rows(), "row") + "  batch " + totals.batches();
    if (!paced) {
      return rows + "  " + rate(totals.throughput(now)) + " rows/s";
    }
    return rows
        + "  asked "
        + rate(totals.asked())
        + " rows/s  got "
        + rate(totals.paced())
        + "  lag "
        + lag(totals.lagRows(now), totals.asked());
  }

  /** A lag in time, where there is a rate, and in rows. */
  static String lag(long rows, double rowsPerSecond) {
    String count = Texts.count(rows, "row");
    return rowsPerSecond == 0 ? count : Texts.seconds(rows / rowsPerSecond) + " (" + count + ")";
  }

  private static String batches(long count) {
    return Texts.number(count) + (count == 1 ? " batch" : " batches");
  }

  private static String rate(double rowsPerSecond) {
    if (Double.isNaN(rowsPerSecond)) {
      return "…";
    }
    String form = rowsPerSecond < 100 ? "%,.1f" : "%,.0f";
    return String.format(Locale.ROOT, form, rowsPerSecond);
  }

  private void interrupt() {
    try {
      query.stop();
    } catch (TimeoutException e) {
      line.end("The last batch did not stop in time; the next run does it again");
    }
    sumUp();
  }

  private void sumUp() {
    if (!summed.compareAndSet(false, true)) {
      return;
    }
    look();
    Instant now = Instant.now();
    String text =
        Texts.count(totals.rows(), "row")
            + " in "
            + batches(totals.batches())
            + ", "
            + Texts.seconds(totals.seconds(now));
    boolean knowsPace = paced && totals.batches() > 1;
    line.end(
        text
            + (knowsPace
                ? "; asked " + rate(totals.meanAsked()) + " rows/s, got " + rate(totals.paced())
                : "; " + rate(totals.throughput(now)) + " rows/s"));
  }
}
