package dev.synthetic.spark.catalog;

import dev.synthetic.spark.source.NamedSpec;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.connector.catalog.SupportsMetadataColumns;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A table of generated rows under its catalog's name, with the properties that {@code SHOW CREATE
 * TABLE} shows.
 *
 * @param name its name, catalog and namespace included
 * @param rows the table that gives the rows
 * @param properties what made it
 */
record CatalogTable(String name, SupportsRead rows, Map<String, String> properties)
    implements SupportsRead, SupportsMetadataColumns {
  /** The option that says which of a spec's tables is read. */
  private static final String ONE_OF_SEVERAL = "table";

  CatalogTable {
    properties = Map.copyOf(properties);
  }

  /** The columns as Spark 4.0 asks for them; later ones ask for {@link #columns}. */
  @Override
  @SuppressWarnings("deprecation") // abstract in Spark 4.0
  public StructType schema() {
    return rows.schema();
  }

  @Override
  public Column[] columns() {
    return rows.columns();
  }

  @Override
  public Set<TableCapability> capabilities() {
    return rows.capabilities();
  }

  @Override
  public MetadataColumn[] metadataColumns() {
    return rows instanceof SupportsMetadataColumns hidden
        ? hidden.metadataColumns()
        : new MetadataColumn[0];
  }

  /**
   * A scan; what its options say of time travel is why the catalog was asked for this table.
   *
   * @throws InvalidSpecException if its options name another spec
   */
  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap readOptions) {
    refuseAnotherSpec(readOptions);
    Map<String, String> others = new HashMap<>(readOptions.asCaseSensitiveMap());
    others.keySet().removeIf(TimeTravel::isOption);
    return rows.newScanBuilder(new CaseInsensitiveStringMap(others));
  }

  private void refuseAnotherSpec(CaseInsensitiveStringMap readOptions) {
    List<Problem> problems =
        Stream.concat(NamedSpec.options().stream(), Stream.of(ONE_OF_SEVERAL))
            .filter(readOptions::containsKey)
            .map(
                option ->
                    new Problem(
                        option,
                        "must not be given, as a table of a catalog has its spec; leave it out, or"
                            + " read by format(\"synthetic\")"))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidSpecException(name, problems);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
