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
 * @param parents the tables that it refers to, and those that these refer to, each with the columns
 *     that are needed of it and without parents of its own; often empty
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
    ReadSpec read,
    List<Spec> parents)
    implements Serializable {
  public Spec {
    columns = List.copyOf(columns);
    parents = List.copyOf(parents);
  }

  /** This table with other columns. */
  public Spec withColumns(List<ColumnSpec> others) {
    return new Spec(
        version,
        name,
        seed,
        others,
        timeZone,
        startMicros,
        rows,
        rowsPerSecond,
        rate,
        read,
        parents);
  }

  /** This table with other parents. */
  public Spec withParents(List<Spec> others) {
    return new Spec(
        version,
        name,
        seed,
        columns,
        timeZone,
        startMicros,
        rows,
        rowsPerSecond,
        rate,
        read,
        others);
  }

  /** This table with another size. */
  public Spec withRows(@Nullable Long others) {
    return new Spec(
        version,
        name,
        seed,
        columns,
        timeZone,
        startMicros,
        others,
        rowsPerSecond,
        rate,
        read,
        parents);
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
