package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import dev.synthetic.spec.ReadSpec;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.StreamSpec;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a stream is to go next: which rows are due, from where, at what pace. */
final class StreamLog {
  private final Spec spec;
  private final String fingerprint;
  private final UnaryOperator<String> changesSince;
  private @Nullable Anchor anchor; // of the current run
  private @Nullable Long target; // of the current AvailableNow run, exclusive

  /**
   * The log of a spec's rows.
   *
   * @param fingerprint of everything that decides data
   * @param changesSince what differs from the spec of another fingerprint, as the end of a refusal
   */
  StreamLog(Spec spec, String fingerprint, UnaryOperator<String> changesSince) {
    this.spec = spec;
    this.fingerprint = fingerprint;
    this.changesSince = changesSince;
  }

  /**
   * The offset before the first row, by what the options say. Spark does not log it: a batch that
   * is planned again takes its first row from its end offset.
   */
  LogOffset initial() {
    return LogOffset.initial(BatchRows.first(spec), fingerprint);
  }

  /**
   * The rows due, at most so many more.
   *
   * @param mostRows the most rows to add
   * @throws InvalidSpecException if the checkpoint was written with a spec that gives other data
   */
  LogOffset due(LogOffset start, long nowMicros, long mostRows) {
    Anchor timedFrom = anchor(start, nowMicros);
    return advance(start, timedFrom, timedFrom.timeline().rowsDue(nowMicros), mostRows);
  }

  /**
   * The rows of an AvailableNow run, at most so many more; where it ends is decided by the first
   * call.
   *
   * @throws InvalidSpecException if nothing says where it ends, or the checkpoint was written with
   *     a spec that gives other data
   */
  LogOffset available(LogOffset start, long nowMicros, long mostRows) {
    Anchor timedFrom = anchor(start, nowMicros);
    Long end = target;
    if (end == null) {
      end = target(start, timedFrom, nowMicros);
      target = end;
    }
    return advance(start, timedFrom, end, mostRows);
  }

  /**
   * The rows of a batch, from its two offsets alone.
   *
   * @throws InvalidSpecException if it was logged with a spec that gives other data
   */
  RowRange rows(LogOffset start, LogOffset end) {
    checkFingerprint(end);
    long logged = start.anchor() == null ? end.firstRow() : start.endRow();
    long first = Math.max(logged, anchor(end).row());
    return new RowRange(first, Math.max(first, end.endRow()));
  }

  /** What the rows of a batch are timed from. */
  Anchor anchor(LogOffset end) {
    Anchor logged = end.anchor();
    return logged == null ? Anchor.ofBatch(spec) : logged;
  }

  /**
   * How long the first row after a place has been due.
   *
   * @param due a later place
   */
  long waitedMicros(LogOffset start, LogOffset due, long nowMicros) {
    return nowMicros - anchor(due).timeline().dueMicros(rows(start, due).first());
  }

  /** Whether no row of the stream comes after a place. */
  boolean hasEnded(LogOffset offset) {
    @Nullable Anchor timedFrom = anchor == null ? offset.anchor() : anchor;
    return next(offset, timedFrom) >= lastRow(offset);
  }

  /** How a stream is cut into batches. */
  StreamSpec limits() {
    return spec.read().stream();
  }

  /** What becomes of rows that fell due while no run was under way. */
  StreamSpec.Backlog backlog() {
    return limits().backlog();
  }

  /** The pace asked for, rows per second. */
  String pace() {
    return Pace.of(spec).text();
  }

  @Override
  public String toString() {
    return "synthetic "
        + spec.name()
        + " seed="
        + spec.seed()
        + " rowsPerSecond="
        + Pace.of(spec).description();
  }

  private LogOffset advance(LogOffset start, Anchor timedFrom, long rows, long mostRows) {
    long first = next(start, timedFrom);
    long admitted = mostRows > Long.MAX_VALUE - first ? rows : first + mostRows;
    long end = Math.min(Math.min(rows, admitted), lastRow(start));
    return end <= first ? start : start.advancedTo(end, timedFrom, fingerprint);
  }

  /** The first row after a place; an anchor that lies ahead skips rows. */
  private static long next(LogOffset offset, @Nullable Anchor timedFrom) {
    return timedFrom == null ? offset.endRow() : Math.max(offset.endRow(), timedFrom.row());
  }

  /** The row at which the stream ends (exclusive). */
  private long lastRow(LogOffset offset) {
    Long most = limits().maxRows();
    if (most == null || most > Long.MAX_VALUE - offset.firstRow()) {
      return Long.MAX_VALUE;
    }
    return offset.firstRow() + most;
  }

  /** What rows of this run are timed from, decided by its first call. */
  private Anchor anchor(LogOffset start, long nowMicros) {
    checkFingerprint(start);
    Anchor decided = anchor;
    if (decided == null) {
      Anchor logged = start.anchor();
      decided = logged == null ? first(start, nowMicros) : resumed(logged, start, nowMicros);
      anchor = decided;
    }
    return decided;
  }

  private Anchor first(LogOffset start, long nowMicros) {
    return spec.startMicros() == null
        ? Anchor.starting(start.endRow(), nowMicros, spec)
        : Anchor.ofBatch(spec);
  }

  private Anchor resumed(Anchor logged, LogOffset start, long nowMicros) {
    return withPace(logged, start.endRow()).resumed(backlog(), start.endRow(), nowMicros);
  }

  private Anchor withPace(Anchor logged, long row) {
    try {
      return logged.withPace(Pace.of(spec), row);
    } catch (ArithmeticException e) {
      throw invalid(
          "rowsPerSecond",
          "must stay "
              + logged.pace().text()
              + " from row "
              + row
              + ", which is due beyond the last instant that 64 bits of microseconds hold, but was "
              + pace()
              + "; start a new checkpoint");
    }
  }

  private long target(LogOffset start, Anchor timedFrom, long nowMicros) {
    Long rows = spec.rows();
    if (rows != null) {
      return BatchRows.end(spec, start.firstRow(), rows);
    }
    if (spec.startMicros() != null) {
      return timedFrom.timeline().rowsDue(nowMicros);
    }
    Long rowsPerRun = limits().rowsPerRun();
    if (rowsPerRun != null) {
      return BatchRows.end(spec, next(start, timedFrom), rowsPerRun);
    }
    throw invalid(
        "rows",
        "must be given for AvailableNow, but is missing; set rows (where the stream ends),"
            + " startTimestamp (then the run ends at the rows due now) or rowsPerRun");
  }

  private void checkFingerprint(LogOffset offset) {
    boolean accepted = spec.read().onSpecChange() == ReadSpec.OnSpecChange.ACCEPT;
    if (accepted || offset.fingerprint().equals(fingerprint)) {
      return;
    }
    throw invalid(
        "onSpecChange",
        "the checkpoint was written with a spec that gives other data; go back to that spec, start"
            + " a new checkpoint, or set onSpecChange=accept; what differs:"
            + changesSince.apply(offset.fingerprint()));
  }

  private InvalidSpecException invalid(String path, String message) {
    return new InvalidSpecException(spec.name(), List.of(new Problem(path, message)));
  }
}
