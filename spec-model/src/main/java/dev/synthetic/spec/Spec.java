package dev.synthetic.spec;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table described: an endless log of rows, every cell a function of (version, seed, table,
 * column, row).
 *
 * @param version version of the language and of the algorithms; 1
 * @param name the table's name
 * @param seed what sets this table apart from others of the same description
 * @param columns the columns in their order, omitted ones included; at least one is shown
 * @param timeZone zone of local dates and of SQL functions
 * @param startMicros instant at which row 0 is due, microseconds since 1970-01-01T00:00:00Z; null:
 *     when the stream first starts
 * @param rows size of one finite read, at least 0; null: none is given
 * @param rowsPerSecond pace of a continuously triggered stream, positive
 * @param rate how the pace changes in time
 * @param read how to read, without influence on any value
 */
public record Spec(
    int version,
    String name,
    long seed,
    List<ColumnSpec> columns,
    ZoneId timeZone,
    @Nullable Long startMicros,
    @Nullable Long rows,
    BigDecimal rowsPerSecond,
    RateSpec rate,
    ReadSpec read)
    implements Serializable {
  public Spec {
    columns = List.copyOf(columns);
  }

  /**
   * The beginning of a spec written in Java, to be built or to become text.
   *
   * @param name the table's name
   */
  public static SpecDraft named(String name) {
    return SpecDraft.named(name);
  }
}
