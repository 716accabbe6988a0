package dev.synthetic.spark.catalog;

import dev.synthetic.spark.source.NamedSpec;
import dev.synthetic.spark.source.SyntheticProvider;
import dev.synthetic.spec.OverriddenText;
import dev.synthetic.spec.SpecReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** What {@code CREATE TABLE} says, on its way to the text of a spec file. */
final class TableDefinition {
  private static final String PROVIDER = "synthetic";

  /** What a spec without a name is called, which decides its rows. */
  private static final String UNNAMED = "unnamed";

  /** How many rows there are where columns alone are given, as in a read without a spec. */
  private static final String ROWS = "1000";

  /** What Spark adds by itself. */
  private static final Set<String> OF_SPARK = Set.of(TableCatalog.PROP_OWNER, "table_type");

  private final String catalog;
  private final String name;
  private final StructType columns;
  private final Map<String, String> options = new HashMap<>();

  private TableDefinition(String catalog, String name, StructType columns) {
    this.catalog = catalog;
    this.name = name;
    this.columns = columns;
  }

  /**
   * The definition of a table.
   *
   * @param catalog the catalog's name
   * @param name the table's name
   * @throws InvalidCatalogException if it says what no spec file can
   */
  static TableDefinition of(
      String catalog,
      String name,
      Column[] columns,
      Transform[] partitions,
      Map<String, String> properties) {
    TableDefinition definition = new TableDefinition(catalog, name, schema(columns));
    if (partitions.length > 0) {
      throw definition.invalid(
          "a table must not be partitioned, but was by "
              + partitions[0].describe()
              + "; leave PARTITIONED BY out, and set numPartitions for the tasks of a read");
    }
    for (Column column : columns) {
      if (column.comment() != null) {
        throw definition.invalid(
            "a column must not have a COMMENT, as a spec file cannot keep it, but '"
                + column.name()
                + "' has; leave it out");
      }
    }
    definition.take(properties);
    return definition;
  }

  /**
   * The text of its spec file, of which everything has been checked.
   *
   * @throws dev.synthetic.spec.InvalidSpecException if anything is wrong with the spec or an option
   */
  String specText() {
    new SyntheticProvider().getTable(columns, new Transform[0], options);
    String text = NamedSpec.isGiven(options) ? NamedSpec.text(options) : "{}";
    refuseSeveral(text);
    Map<String, String> overrides = new HashMap<>(NamedSpec.overrides(options));
    boolean isSpecWithColumns = NamedSpec.isGiven(options) && SpecReader.hasColumns(text);
    if (!isSpecWithColumns && !columns.isEmpty()) {
      overrides.put("schema", columns.toDDL());
    }
    if (!NamedSpec.isGiven(options) && !isSized()) {
      overrides.put("rows", ROWS);
    }
    String written = OverriddenText.of(text, isCopied() ? UNNAMED : name, overrides);
    requireSameColumns(written, isSpecWithColumns);
    return written;
  }

  private void take(Map<String, String> properties) {
    Map<String, String> known = new CaseInsensitiveStringMap(properties);
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(TableCatalog.OPTION_PREFIX)) {
            options.put(key.substring(TableCatalog.OPTION_PREFIX.length()), value);
          } else if (key.equals(TableCatalog.PROP_PROVIDER)) {
            requireProvider(value);
          } else if (!OF_SPARK.contains(key)
              && !known.containsKey(TableCatalog.OPTION_PREFIX + key)) {
            throw invalid(
                "a table must not have the property '"
                    + key
                    + "', as a spec file cannot keep it; leave it out, or say it in OPTIONS if it"
                    + " is an option of a spec");
          }
        });
    for (String key : options.keySet()) {
      if (key.toLowerCase(Locale.ROOT).startsWith("checkpoint")) {
        throw invalid(
            "the option '"
                + key
                + "' belongs to a read; take it out, and give it to a SELECT WITH");
      }
    }
  }

  private void requireProvider(String provider) {
    if (!provider.equalsIgnoreCase(PROVIDER)) {
      throw invalid(
          "USING must be synthetic, but was "
              + provider
              + "; create tables of other sources in another catalog");
    }
  }

  private boolean isSized() {
    return hasOption("rows", "starttimestamp", "endingrow");
  }

  /** Whether the spec is that of a file, whose rows without a name are those of this one. */
  private boolean isCopied() {
    return hasOption("specfile");
  }

  private boolean hasOption(String... lowerCaseNames) {
    return options.keySet().stream()
        .map(key -> key.toLowerCase(Locale.ROOT))
        .anyMatch(List.of(lowerCaseNames)::contains);
  }

  private void refuseSeveral(String text) {
    if (!SpecReader.tableNames(text).isEmpty()) {
      throw invalid(
          "a table's spec must be of one table, but is of "
              + String.join(", ", SpecReader.tableNames(text))
              + "; put its file into the catalog's folder, and these are the tables of a namespace"
              + " of the file's name");
    }
  }

  /** A file holds all columns that its spec has; chosen ones can be kept by a view. */
  private void requireSameColumns(String written, boolean isSpecWithColumns) {
    StructType all =
        new SyntheticProvider().inferSchema(new CaseInsensitiveStringMap(Map.of("spec", written)));
    if (isSpecWithColumns && !columns.isEmpty() && !isSame(all.names(), columns.names())) {
      throw invalid(
          "the columns must be all of the spec's in their order, which are "
              + String.join(", ", all.names())
              + ", but were "
              + String.join(", ", columns.names())
              + "; leave the columns out, or choose from them in a view");
    }
  }

  private static boolean isSame(String[] names, String[] others) {
    return Arrays.equals(names, others, String::compareToIgnoreCase);
  }

  private static StructType schema(Column[] columns) {
    StructField[] fields = new StructField[columns.length];
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      fields[i] = DataTypes.createStructField(column.name(), column.dataType(), column.nullable());
    }
    return DataTypes.createStructType(fields);
  }

  private InvalidCatalogException invalid(String problem) {
    return new InvalidCatalogException(catalog, problem);
  }
}
