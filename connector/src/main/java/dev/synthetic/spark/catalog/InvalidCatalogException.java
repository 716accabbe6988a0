package dev.synthetic.spark.catalog;

/** A user's mistake with a catalog or its folder: what is wrong, the actual value, the way out. */
public final class InvalidCatalogException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * An exception about a catalog.
   *
   * @param catalog its name
   * @param problem the rule, the actual value and the way out
   */
  public InvalidCatalogException(String catalog, String problem) {
    super("Catalog '" + catalog + "': " + problem);
  }
}
