package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowSample;
import dev.synthetic.spec.ReadSpec;
import dev.synthetic.spec.Spec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query's plan says of a scan: which table, which rows of it, at what pace. */
final class ScanDescription {
  private static final MathContext SHARE_DIGITS = new MathContext(6);
  private static final int MOST_NAMES = 10;

  private ScanDescription() {}

  /**
   * Such as {@code synthetic readings seed=42 rows=[0, 1000) read=[40, 45) filters=[id >= 40]
   * rowsPerSecond=5}.
   *
   * @param selection what is taken over of a query; null: nothing
   */
  static String of(Spec spec, @Nullable Selection selection) {
    return "synthetic "
        + spec.name()
        + " seed="
        + spec.seed()
        + " rows=["
        + first(spec.read())
        + ", "
        + end(spec)
        + ")"
        + (selection == null ? "" : taken(selection))
        + " rowsPerSecond="
        + Pace.of(spec).description();
  }

  /** Such as {@code columns=[id] pruned=[name, city]}; of many pruned ones their number. */
  static String of(ScanColumns columns) {
    List<String> pruned = columns.pruned();
    String text = "columns=" + columns.names();
    if (pruned.isEmpty()) {
      return text;
    }
    return text
        + " pruned="
        + (pruned.size() > MOST_NAMES ? pruned.size() + " columns" : pruned.toString());
  }

  private static String taken(Selection selection) {
    ReadTests tests = selection.tests();
    StringBuilder text = new StringBuilder(" read=").append(selection.rows());
    if (!selection.filters().isEmpty()) {
      text.append(" filters=").append(selection.filters());
    }
    if (tests.cells() != null) {
      text.append(" tested=").append(tests.cells().columns());
    }
    if (tests.sample() != null) {
      text.append(" sample=").append(share(tests.sample()));
    }
    if (tests.mostRows() < Long.MAX_VALUE) {
      text.append(" limit=").append(tests.mostRows());
    }
    return text.toString();
  }

  /** Such as {@code synthetic readings seed=42 rows=[committed in /checkpoint] columns=[id]}. */
  static String ofReplay(Spec spec, String checkpoint, ScanColumns columns) {
    return "synthetic "
        + spec.name()
        + " seed="
        + spec.seed()
        + " rows=[committed in "
        + checkpoint
        + "] "
        + of(columns);
  }

  private static String share(RowSample sample) {
    BigDecimal share = BigDecimal.valueOf(sample.share());
    return share.round(SHARE_DIGITS).stripTrailingZeros().toPlainString();
  }

  private static String first(ReadSpec read) {
    Long micros = read.startingMicros();
    if (micros != null) {
      return "due " + instant(micros);
    }
    Long row = read.startingRow();
    return row == null ? "0" : row.toString();
  }

  private static String end(Spec spec) {
    ReadSpec read = spec.read();
    Long row = read.endingRow();
    if (row != null) {
      return row.toString();
    }
    Long micros = read.endingMicros();
    if (micros != null) {
      return "due " + instant(micros);
    }
    Long rows = spec.rows();
    if (rows == null) {
      return spec.startMicros() == null ? "endless" : "due now";
    }
    if (read.startingMicros() != null) {
      return rows + " later";
    }
    Long first = read.startingRow();
    return Long.toString(rows + (first == null ? 0 : first));
  }

  private static String instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
