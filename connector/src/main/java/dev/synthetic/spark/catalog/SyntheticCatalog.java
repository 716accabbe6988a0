package dev.synthetic.spark.catalog;

import dev.synthetic.spark.source.SyntheticProvider;
import dev.synthetic.spec.InvalidSpecException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.catalyst.analysis.NamespaceAlreadyExistsException;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.analysis.NonEmptyNamespaceException;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.NamespaceChange;
import org.apache.spark.sql.connector.catalog.StagedTable;
import org.apache.spark.sql.connector.catalog.StagingTableCatalog;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * A catalog of Spark SQL over a folder of spec files and the presets, set by {@code
 * spark.sql.catalog.synth} to this class's name and {@code spark.sql.catalog.synth.path} to the
 * folder.
 */
public final class SyntheticCatalog
    implements StagingTableCatalog, SupportsNamespaces, FunctionCatalog {
  private static final String PATH = "path";

  private @Nullable String name;
  private @Nullable CatalogEntries entries;

  /** A catalog; Spark makes one by reflection, and tells it its name. */
  public SyntheticCatalog() {}

  /**
   * Tells the catalog its name and its options. Its folder is looked at when it is needed.
   *
   * @throws InvalidCatalogException if there is an option other than {@code path}
   */
  @Override
  public void initialize(String catalogName, CaseInsensitiveStringMap options) {
    for (String option : options.keySet()) {
      if (!option.equals(PATH)) {
        throw new InvalidCatalogException(
            catalogName,
            "spark.sql.catalog."
                + catalogName
                + "."
                + option
                + " is no option; the only one is path; take it out");
      }
    }
    String path = options.get(PATH);
    name = catalogName;
    entries =
        new CatalogEntries(catalogName, path == null ? null : new SpecFolder(catalogName, path));
  }

  @Override
  public String name() {
    return Objects.requireNonNull(name, "a catalog is initialized before it is used");
  }

  @Override
  public String[] defaultNamespace() {
    return new String[] {CatalogName.DEFAULT};
  }

  @Override
  public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
    return entries().tables(existing(namespace)).stream()
        .map(entry -> Identifier.of(new String[] {entry.namespace()}, entry.name()))
        .toArray(Identifier[]::new);
  }

  @Override
  public boolean tableExists(Identifier table) {
    String namespace = single(table.namespace());
    return namespace != null && entries().find(namespace, table.name()) != null;
  }

  @Override
  public Table loadTable(Identifier table) throws NoSuchTableException {
    return load(entry(table), Map.of());
  }

  /** The table after so many rows, which is what a version of it is. */
  @Override
  public Table loadTable(Identifier table, String version) throws NoSuchTableException {
    return load(entry(table), TimeTravel.version(name(), version));
  }

  /** The table with the rows that are due at an instant (inclusive), in microseconds. */
  @Override
  public Table loadTable(Identifier table, long timestampMicros) throws NoSuchTableException {
    return load(entry(table), TimeTravel.timestamp(timestampMicros));
  }

  /**
   * Keeps a table as a spec file in the folder.
   *
   * @throws InvalidCatalogException if it says what no spec file can, or the folder cannot be
   *     written
   * @throws InvalidSpecException if anything is wrong with its spec
   */
  @Override
  @SuppressWarnings("deprecation") // the only form that Spark 4.0 has, too
  public Table createTable(
      Identifier table, Column[] columns, Transform[] partitions, Map<String, String> properties)
      throws TableAlreadyExistsException, NoSuchNamespaceException {
    String namespace = writable(table);
    if (tableExists(table)) {
      throw new TableAlreadyExistsException(table);
    }
    String text =
        TableDefinition.of(name(), table.name(), columns, partitions, properties).specText();
    changes().writeTable(namespace, table.name(), text);
    return load(Objects.requireNonNull(entries().find(namespace, table.name())), Map.of());
  }

  /**
   * Refuses: this is asked for where a query's rows would be the table's.
   *
   * @throws InvalidCatalogException always
   */
  @Override
  @SuppressWarnings("deprecation") // the only form that Spark 4.0 has, too
  public StagedTable stageCreate(
      Identifier table, Column[] columns, Transform[] partitions, Map<String, String> properties) {
    throw invalid(
        "a table must not be made of a query's rows, as its rows follow from its spec; leave out AS"
            + " SELECT, or create it in another catalog");
  }

  /** A table that takes another's place, which stays until Spark says so. */
  @Override
  @SuppressWarnings("deprecation") // the only form that Spark 4.0 has, too
  public StagedTable stageReplace(
      Identifier table, Column[] columns, Transform[] partitions, Map<String, String> properties)
      throws NoSuchNamespaceException, NoSuchTableException {
    entry(table);
    return stageCreateOrReplace(table, columns, partitions, properties);
  }

  /** A table that takes the place of another if there is one, which stays until Spark says so. */
  @Override
  @SuppressWarnings("deprecation") // the only form that Spark 4.0 has, too
  public StagedTable stageCreateOrReplace(
      Identifier table, Column[] columns, Transform[] partitions, Map<String, String> properties)
      throws NoSuchNamespaceException {
    String namespace = writable(table);
    CatalogEntry replaced = entries().find(namespace, table.name());
    if (replaced != null) {
      changes().ownFile(replaced);
    }
    String text =
        TableDefinition.of(name(), table.name(), columns, partitions, properties).specText();
    Runnable keep =
        replaced == null
            ? () -> changes().writeTable(namespace, table.name(), text)
            : () -> changes().replaceTable(replaced, table.name(), text);
    return new StagedSpec(table.toString(), rows(Map.of("spec", text)), keep);
  }

  /**
   * Refuses: a table is what its file says.
   *
   * @throws InvalidCatalogException always
   */
  @Override
  public Table alterTable(Identifier table, TableChange... changes) throws NoSuchTableException {
    throw invalid("a table must not be altered; change the spec, which is " + entry(table).place());
  }

  /** Deletes the spec file of a table; false if there is no such table. */
  @Override
  public boolean dropTable(Identifier table) {
    String namespace = single(table.namespace());
    CatalogEntry entry = namespace == null ? null : entries().find(namespace, table.name());
    if (entry == null) {
      return false;
    }
    changes().dropTable(entry);
    return true;
  }

  /**
   * Refuses: the name of a table is part of what decides its rows.
   *
   * @throws InvalidCatalogException always
   */
  @Override
  public void renameTable(Identifier table, Identifier renamed) throws NoSuchTableException {
    throw invalid("a table must not be renamed; rename the file, which is " + entry(table).place());
  }

  @Override
  public String[][] listNamespaces() {
    return entries().namespaces().stream()
        .map(namespace -> new String[] {namespace})
        .toArray(String[][]::new);
  }

  @Override
  public String[][] listNamespaces(String[] namespace) throws NoSuchNamespaceException {
    if (namespace.length == 0) {
      return listNamespaces();
    }
    existing(namespace);
    return new String[0][];
  }

  @Override
  public boolean namespaceExists(String[] namespace) {
    String single = single(namespace);
    return single != null && entries().hasNamespace(single);
  }

  @Override
  public Map<String, String> loadNamespaceMetadata(String[] namespace)
      throws NoSuchNamespaceException {
    existing(namespace);
    return Map.of();
  }

  /** Makes a folder in the catalog's folder. */
  @Override
  public void createNamespace(String[] namespace, Map<String, String> metadata)
      throws NamespaceAlreadyExistsException {
    if (namespaceExists(namespace)) {
      throw new NamespaceAlreadyExistsException(namespace);
    }
    String single = single(namespace);
    if (single == null) {
      throw invalid("a namespace must have one part, but has " + namespace.length);
    }
    changes().createNamespace(single, metadata);
  }

  /**
   * Refuses: a folder has no properties.
   *
   * @throws InvalidCatalogException always
   */
  @Override
  public void alterNamespace(String[] namespace, NamespaceChange... changes)
      throws NoSuchNamespaceException {
    throw invalid("namespace '" + existing(namespace) + "' is a folder, and cannot be altered");
  }

  /** Deletes the folder of a namespace, and with {@code cascade} the spec files in it. */
  @Override
  public boolean dropNamespace(String[] namespace, boolean cascade)
      throws NoSuchNamespaceException, NonEmptyNamespaceException {
    String existing = existing(namespace);
    requireChangeable(existing);
    if (!changes().dropNamespace(existing, cascade)) {
      throw new NonEmptyNamespaceException(namespace);
    }
    return true;
  }

  @Override
  public Identifier[] listFunctions(String[] namespace) throws NoSuchNamespaceException {
    return CatalogName.isSame(existing(namespace), CatalogName.FUNCTIONS)
        ? ValueFunction.names().stream()
            .map(function -> Identifier.of(namespace, function))
            .toArray(Identifier[]::new)
        : new Identifier[0];
  }

  @Override
  public UnboundFunction loadFunction(Identifier function) throws NoSuchFunctionException {
    String namespace = single(function.namespace());
    UnboundFunction found =
        namespace != null && CatalogName.isSame(namespace, CatalogName.FUNCTIONS)
            ? ValueFunction.find(function.name())
            : null;
    if (found == null) {
      throw new NoSuchFunctionException(function);
    }
    return found;
  }

  private Table load(CatalogEntry entry, Map<String, String> state) {
    Map<String, String> options = new HashMap<>(entry.options(entries().text(entry)));
    options.putAll(state);
    Map<String, String> properties = new HashMap<>();
    properties.put(TableCatalog.PROP_PROVIDER, "synthetic");
    entry
        .options()
        .forEach((key, value) -> properties.put(TableCatalog.OPTION_PREFIX + key, value));
    String fullName = name() + "." + entry.namespace() + "." + entry.name();
    try {
      return new CatalogTable(fullName, (SupportsRead) rows(options), properties);
    } catch (InvalidSpecException e) {
      throw new InvalidSpecException(
          entry.file() == null ? e.name() : entry.file().uri(), e.problems());
    }
  }

  private static Table rows(Map<String, String> options) {
    return new SyntheticProvider()
        .getTable(DataTypes.createStructType(List.of()), new Transform[0], options);
  }

  private CatalogEntry entry(Identifier table) throws NoSuchTableException {
    String namespace = single(table.namespace());
    CatalogEntry entry = namespace == null ? null : entries().find(namespace, table.name());
    if (entry == null) {
      throw new NoSuchTableException(table);
    }
    return entry;
  }

  private String existing(String[] namespace) throws NoSuchNamespaceException {
    String single = single(namespace);
    if (single == null || !entries().hasNamespace(single)) {
      throw new NoSuchNamespaceException(namespace);
    }
    return single;
  }

  /** The namespace of a table that is to be written. */
  private String writable(Identifier table) throws NoSuchNamespaceException {
    String namespace = existing(table.namespace());
    requireChangeable(namespace);
    CatalogName.requireWritable(name(), table.name());
    entries().requireFolder();
    return namespace;
  }

  private void requireChangeable(String namespace) {
    if (CatalogName.isBuiltIn(namespace)) {
      throw invalid("namespace '" + namespace + "' is built in, and must not change");
    }
  }

  /** The namespace of one part that is meant; null if there are more parts. */
  private static @Nullable String single(String[] namespace) {
    return switch (namespace.length) {
      case 0 -> CatalogName.DEFAULT;
      case 1 -> namespace[0];
      default -> null;
    };
  }

  private CatalogChanges changes() {
    return new CatalogChanges(name(), entries());
  }

  private CatalogEntries entries() {
    return Objects.requireNonNull(entries, "a catalog is initialized before it is used");
  }

  private InvalidCatalogException invalid(String problem) {
    return new InvalidCatalogException(name(), problem);
  }
}
