package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.connector.catalog.SupportsMetadataColumns;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/** A table of generated rows: read in batch or as a stream. */
final class SyntheticTable implements SupportsRead, SupportsMetadataColumns {
  private final TablePlan plan;
  private final StructType shown;
  private final Map<String, String> options;

  /**
   * A table.
   *
   * @param shown its columns: those of the plan, or some of them
   * @param options what names the plan's spec
   */
  SyntheticTable(TablePlan plan, StructType shown, Map<String, String> options) {
    this.plan = plan;
    this.shown = shown;
    this.options = Map.copyOf(options);
  }

  @Override
  public String name() {
    return "synthetic." + plan.spec().name();
  }

  /** The columns as Spark 4.0 asks for them; later ones ask for {@link #columns}. */
  @Override
  @SuppressWarnings("deprecation") // abstract in Spark 4.0
  public StructType schema() {
    return shown;
  }

  @Override
  public Column[] columns() {
    StructField[] fields = shown.fields();
    Column[] columns = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      StructField field = fields[i];
      columns[i] = Column.create(field.name(), field.dataType(), field.nullable());
    }
    return columns;
  }

  @Override
  public Map<String, String> properties() {
    return options;
  }

  @Override
  public Set<TableCapability> capabilities() {
    return EnumSet.of(TableCapability.BATCH_READ, TableCapability.MICRO_BATCH_READ);
  }

  /**
   * A scan of the table; what a read says wins over what the table says.
   *
   * @throws InvalidSpecException if the read's options give other columns than the table has, or
   *     contradict each other
   */
  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap readOptions) {
    Map<String, String> merged = new HashMap<>();
    new CaseInsensitiveStringMap(options).forEach(merged::put);
    readOptions.forEach(merged::put);
    TablePlan read = SpecLoader.load(merged);
    if (!read.schema().equals(plan.schema())) {
      String rule =
          "must be the table's, which is "
              + plan.schema().toDDL()
              + ", but the read's options give "
              + read.schema().toDDL()
              + "; leave out the read's option that names another spec";
      throw new InvalidSpecException(plan.spec().name(), List.of(new Problem("schema", rule)));
    }
    SourceOptions source = new SourceOptions(merged);
    String name = read.spec().name();
    return new SyntheticScanBuilder(
        read,
        SpecText.isNamedBy(source) ? read : BatchDefaults.of(read),
        new SyntheticScanBuilder.Request(
            shown, replay(name, readOptions, merged), source.isPushingDown(name)));
  }

  /** The row's number, its due instant and its partition, hidden unless a query names them. */
  @Override
  public MetadataColumn[] metadataColumns() {
    return HiddenColumn.of(plan).toArray(MetadataColumn[]::new);
  }

  /**
   * The replay that a read asks for; null if none. A read's checkpoint says which rows in place of
   * all that the table says of it.
   */
  private static @Nullable ReplayOptions replay(
      String name, CaseInsensitiveStringMap readOptions, Map<String, String> merged) {
    boolean isOfTheRead = readOptions.containsKey(SourceOptions.CHECKPOINT);
    return ReplayOptions.of(name, isOfTheRead ? readOptions : merged);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SyntheticTable table
        && table.plan.spec().equals(plan.spec())
        && table.shown.equals(shown)
        && table.options.equals(options);
  }

  @Override
  public int hashCode() {
    return 31 * plan.fingerprint().hashCode() + options.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
