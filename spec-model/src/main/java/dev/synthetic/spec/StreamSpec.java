package dev.synthetic.spec;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is cut into micro-batches, and where it ends; none of it changes a value.
 *
 * @param maxRowsPerTrigger most rows of one micro-batch, at least 1; null: no limit
 * @param maxBytesPerTrigger most bytes of one micro-batch, at least 1; null: no limit
 * @param minRowsPerTrigger rows that a micro-batch waits for, at least 1; null: it does not wait
 * @param maxTriggerDelayMillis how long a row may wait for {@code minRowsPerTrigger}, at least 1
 * @param rowsPerRun rows that one AvailableNow run adds where {@code rows} is not given; null: none
 * @param maxRows rows after which the stream ends, at least 1; null: it does not end
 * @param backlog what becomes of rows that fell due while no run was under way
 */
public record StreamSpec(
    @Nullable Long maxRowsPerTrigger,
    @Nullable Long maxBytesPerTrigger,
    @Nullable Long minRowsPerTrigger,
    long maxTriggerDelayMillis,
    @Nullable Long rowsPerRun,
    @Nullable Long maxRows,
    Backlog backlog)
    implements Serializable {

  /** What becomes of rows that fell due while no run was under way. */
  public enum Backlog {
    /** They come first. */
    CATCH_UP,
    /** They fall due later, as if no time had passed. */
    PAUSE,
    /** They never come. */
    SKIP;

    /** The policy's name in a spec. */
    public String text() {
      return Constants.text(this);
    }
  }
}
