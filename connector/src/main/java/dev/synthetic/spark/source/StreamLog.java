package dev.synthetic.spark.source;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import dev.synthetic.spec.ReadSpec;
import dev.synthetic.spec.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a stream is to go next: which rows are due, from where, at what pace. */
final class StreamLog {
  private final Spec spec;
  private final String fingerprint;
  private @Nullable Anchor first; // of a stream whose offsets have none yet
  private @Nullable Long target; // of the current AvailableNow run, exclusive

  StreamLog(Spec spec, String fingerprint) {
    this.spec = spec;
    this.fingerprint = fingerprint;
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
    Anchor anchor = anchor(start, nowMicros);
    return advance(start, anchor, anchor.timeline().rowsDue(nowMicros), mostRows);
  }

  /**
   * The rows of an AvailableNow run, at most so many more; where it ends is decided by the first
   * call.
   *
   * @throws InvalidSpecException if nothing says where it ends, or the checkpoint was written with
   *     a spec that gives other data
   */
  LogOffset available(LogOffset start, long nowMicros, long mostRows) {
    Anchor anchor = anchor(start, nowMicros);
    Long end = target;
    if (end == null) {
      end = target(start, anchor, nowMicros);
      target = end;
    }
    return advance(start, anchor, end, mostRows);
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
    Anchor anchor = end.anchor();
    return anchor == null ? Anchor.ofBatch(spec) : anchor;
  }

  /** The most rows of one batch; null for no limit. */
  @Nullable Long maxRowsPerTrigger() {
    return spec.read().maxRowsPerTrigger();
  }

  /** The pace asked for, rows per second. */
  String pace() {
    return Anchor.ofBatch(spec).pace();
  }

  @Override
  public String toString() {
    return "synthetic " + spec.name() + " seed=" + spec.seed() + " rowsPerSecond=" + pace();
  }

  private LogOffset advance(LogOffset start, Anchor anchor, long rows, long mostRows) {
    long admitted = mostRows > Long.MAX_VALUE - start.endRow() ? rows : start.endRow() + mostRows;
    long end = Math.min(rows, admitted);
    return end <= start.endRow() ? start : start.advancedTo(end, anchor, fingerprint);
  }

  private Anchor anchor(LogOffset start, long nowMicros) {
    checkFingerprint(start);
    Anchor logged = start.anchor();
    if (logged != null) {
      return withPace(logged, start.endRow());
    }
    Anchor anchor = first;
    if (anchor == null) {
      Long startMicros = spec.startMicros();
      anchor =
          startMicros == null
              ? new Anchor(start.endRow(), nowMicros, spec.rowsPerSecond())
              : Anchor.ofBatch(spec);
      first = anchor;
    }
    return anchor;
  }

  private Anchor withPace(Anchor logged, long row) {
    try {
      return logged.withPace(spec.rowsPerSecond(), row);
    } catch (ArithmeticException e) {
      throw invalid(
          "rowsPerSecond",
          "must stay "
              + logged.pace()
              + " from row "
              + row
              + ", which is due beyond the last instant that 64 bits of microseconds hold, but was "
              + pace()
              + "; start a new checkpoint");
    }
  }

  private long target(LogOffset start, Anchor anchor, long nowMicros) {
    Long rows = spec.rows();
    if (rows != null) {
      return BatchRows.end(spec, start.firstRow(), rows);
    }
    if (spec.startMicros() != null) {
      return anchor.timeline().rowsDue(nowMicros);
    }
    Long rowsPerRun = spec.read().rowsPerRun();
    if (rowsPerRun != null) {
      return BatchRows.end(spec, start.endRow(), rowsPerRun);
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
        "the checkpoint was written with a spec that gives other data: its fingerprint is "
            + offset.fingerprint()
            + ", this spec's is "
            + fingerprint
            + " (version, name, seed, timeZone, startTimestamp and columns decide data); go back to"
            + " that spec, start a new checkpoint, or set onSpecChange=accept");
  }

  private InvalidSpecException invalid(String path, String message) {
    return new InvalidSpecException(spec.name(), List.of(new Problem(path, message)));
  }
}
