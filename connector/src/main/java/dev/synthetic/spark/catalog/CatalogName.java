package dev.synthetic.spark.catalog;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of namespaces and tables, which are names of folders and files, too. */
final class CatalogName {
  /** The namespace of the files that lie in the catalog's folder itself. */
  static final String DEFAULT = "default";

  /** The namespace of the built-in specs. */
  static final String PRESETS = "presets";

  /** The namespace of the functions. */
  static final String FUNCTIONS = "fn";

  private static final Pattern ON_EVERY_FILE_SYSTEM =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,127}");

  private CatalogName() {}

  /** A name as names are told apart by it: without regard to case. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Whether two names are the same. */
  static boolean isSame(String one, String other) {
    return key(one).equals(key(other));
  }

  /** Whether what has this name is in the jar, and never changes. */
  static boolean isBuiltIn(String namespace) {
    return isSame(namespace, PRESETS) || isSame(namespace, FUNCTIONS);
  }

  /**
   * Refuses a name for something new that is no name of a file everywhere.
   *
   * @throws InvalidCatalogException if it is none
   */
  static void requireWritable(String catalog, String name) {
    if (!ON_EVERY_FILE_SYSTEM.matcher(name).matches()) {
      throw new InvalidCatalogException(
          catalog,
          "a new name must have 1 to 128 letters, digits, '_' and '-', a letter or digit first, but"
              + " was '"
              + name
              + "'; choose another");
    }
  }
}
