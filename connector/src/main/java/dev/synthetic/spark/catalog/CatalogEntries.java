package dev.synthetic.spark.catalog;

import dev.synthetic.spark.source.Presets;
import dev.synthetic.spec.InvalidSpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces of a catalog and what is in them: the presets; the files of its folder and
 * subfolders; the tables of files with several.
 */
final class CatalogEntries {
  private final String catalog;
  private final @Nullable SpecFolder folder;

  /**
   * The entries of a catalog.
   *
   * @param folder its folder; null if it has the presets alone
   */
  CatalogEntries(String catalog, @Nullable SpecFolder folder) {
    this.catalog = catalog;
    this.folder = folder;
  }

  /** The namespaces, in order of their names. */
  List<String> namespaces() {
    Map<String, String> names = new TreeMap<>();
    for (String name : List.of(CatalogName.DEFAULT, CatalogName.PRESETS, CatalogName.FUNCTIONS)) {
      names.put(name, name);
    }
    if (folder != null) {
      folder.subfolders().forEach(name -> names.putIfAbsent(CatalogName.key(name), name));
      for (SpecFile file : folder.files()) {
        if (!tableNames(folder, file).isEmpty()) {
          names.putIfAbsent(CatalogName.key(file.name()), file.name());
        }
      }
    }
    return List.copyOf(names.values());
  }

  /** Whether there is a namespace of a name. */
  boolean hasNamespace(String namespace) {
    return namespaces().stream().anyMatch(name -> CatalogName.isSame(name, namespace));
  }

  /** The tables of a namespace; none if there is no such namespace. */
  List<CatalogEntry> tables(String namespace) {
    List<CatalogEntry> tables = new ArrayList<>();
    if (CatalogName.isSame(namespace, CatalogName.PRESETS)) {
      Presets.names().forEach(name -> tables.add(new CatalogEntry(namespace, name, null, false)));
    }
    if (folder == null) {
      return tables;
    }
    for (SpecFile file : folder.files()) {
      List<String> several = tableNames(folder, file);
      if (several.isEmpty() && CatalogName.isSame(namespace, CatalogName.DEFAULT)) {
        tables.add(new CatalogEntry(namespace, file.name(), file, false));
      } else if (CatalogName.isSame(namespace, file.name())) {
        several.forEach(name -> tables.add(new CatalogEntry(namespace, name, file, true)));
      }
    }
    for (String name : folder.subfolders()) {
      if (CatalogName.isSame(namespace, name)) {
        folder.files(name).forEach(file -> tables.addAll(inSubfolder(folder, namespace, file)));
      }
    }
    return tables;
  }

  /**
   * The table of a name; null if there is none.
   *
   * @throws InvalidCatalogException if there are several
   */
  @Nullable CatalogEntry find(String namespace, String name) {
    List<CatalogEntry> found =
        tables(namespace).stream().filter(entry -> CatalogName.isSame(entry.name(), name)).toList();
    if (found.size() > 1) {
      throw new InvalidCatalogException(
          catalog,
          "table '"
              + namespace
              + "."
              + name
              + "' must be there once, but is in "
              + found.get(0).place()
              + " and in "
              + found.get(1).place()
              + "; rename one of them");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * The folder.
   *
   * @throws InvalidCatalogException if the catalog has none
   */
  SpecFolder requireFolder() {
    if (folder == null) {
      throw new InvalidCatalogException(
          catalog,
          "a folder must be given to create or drop anything, but is missing; set"
              + " spark.sql.catalog."
              + catalog
              + ".path to it");
    }
    return folder;
  }

  /** The text of an entry's spec. */
  String text(CatalogEntry entry) {
    SpecFile file = entry.file();
    return file == null ? Presets.text(entry.name()) : requireFolder().content(file).text();
  }

  private static List<CatalogEntry> inSubfolder(
      SpecFolder folder, String namespace, SpecFile file) {
    List<String> several = tableNames(folder, file);
    return several.isEmpty()
        ? List.of(new CatalogEntry(namespace, file.name(), file, false))
        : several.stream().map(name -> new CatalogEntry(namespace, name, file, true)).toList();
  }

  /** The tables of a spec of several; of a broken one, which is told of when it is read, none. */
  private static List<String> tableNames(SpecFolder folder, SpecFile file) {
    try {
      return folder.content(file).tables();
    } catch (InvalidSpecException e) {
      return List.of();
    }
  }
}
