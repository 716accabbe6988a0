package dev.synthetic.spark.catalog;

import java.util.Map;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;

/** Changes to a catalog: files and folders that come and go. */
final class CatalogChanges {
  private final String catalog;
  private final CatalogEntries entries;

  /**
   * The changes that can be made to a catalog.
   *
   * @param catalog its name
   */
  CatalogChanges(String catalog, CatalogEntries entries) {
    this.catalog = catalog;
    this.entries = entries;
  }

  /**
   * Keeps a table.
   *
   * @param text the text of its spec
   */
  void writeTable(String namespace, String table, String text) {
    SpecFolder folder = entries.requireFolder();
    if (CatalogName.isSame(namespace, CatalogName.DEFAULT)) {
      folder.write(table, text);
    } else {
      folder.write(namespace, table, text);
    }
  }

  /**
   * Keeps a table in the place of another.
   *
   * @param text the text of its spec
   * @throws InvalidCatalogException if the other has no file of its own
   */
  void replaceTable(CatalogEntry entry, String table, String text) {
    entries.requireFolder().replace(ownFile(entry), table, text);
  }

  /**
   * Deletes the file of a table.
   *
   * @throws InvalidCatalogException if it has none of its own
   */
  void dropTable(CatalogEntry entry) {
    entries.requireFolder().delete(ownFile(entry));
  }

  /**
   * The file that has a table and no other.
   *
   * @throws InvalidCatalogException if there is none
   */
  SpecFile ownFile(CatalogEntry entry) {
    SpecFile file = entry.file();
    if (file == null || entry.isOneOfSeveral()) {
      throw invalid(
          "only a table that has a file of its own can be dropped or replaced, but '"
              + entry.namespace()
              + "."
              + entry.name()
              + "' is in "
              + entry.place()
              + (file == null ? ", which is built in" : "; change that file"));
    }
    return file;
  }

  /** Makes the folder of a namespace. */
  void createNamespace(String namespace, Map<String, String> properties) {
    CatalogName.requireWritable(catalog, namespace);
    for (String property : properties.keySet()) {
      if (!property.equals(SupportsNamespaces.PROP_OWNER)) {
        throw invalid("a namespace must not have the property '" + property + "'; leave it out");
      }
    }
    entries.requireFolder().createSubfolder(namespace);
  }

  /**
   * Deletes the folder of a namespace; false if that would take tables away unasked.
   *
   * @param cascade whether its tables go, too
   */
  boolean dropNamespace(String namespace, boolean cascade) {
    SpecFolder folder = entries.requireFolder();
    String subfolder =
        folder.subfolders().stream()
            .filter(name -> CatalogName.isSame(name, namespace))
            .findFirst()
            .orElseThrow(
                () ->
                    invalid(
                        "namespace '"
                            + namespace
                            + "' must be a folder to be dropped; delete the file of its tables"));
    if (!cascade && !folder.files(subfolder).isEmpty()) {
      return false;
    }
    folder.files(subfolder).forEach(folder::delete);
    folder.deleteSubfolder(subfolder);
    return true;
  }

  private InvalidCatalogException invalid(String problem) {
    return new InvalidCatalogException(catalog, problem);
  }
}
