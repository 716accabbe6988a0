package dev.synthetic.spec;

import java.util.function.Consumer;

/**
 * The seed of a dbldatagen column. dbldatagen writes the generator's own at every column; another
 * one is told, as here a column's random stream follows from its name and the spec's seed.
 */
final class DbldatagenSeeds {
  private static final String SEED = "randomSeed";
  private static final String METHOD = "randomSeedMethod";
  private static final String BY_NAME = "hash_fieldname";
  private static final String DEFAULT_SEED = "42";

  private DbldatagenSeeds() {}

  /** Counts the keys as known, which are told beside the generator's. */
  static void markKnown(DbldatagenKeys column) {
    column.has(SEED);
    column.has(METHOD);
  }

  /**
   * Tells of what is the column's own.
   *
   * @param generator the keys of the whole generator
   * @param notes to which goes what has no equivalent
   */
  static void note(DbldatagenKeys generator, DbldatagenKeys column, Consumer<String> notes) {
    String seed = column.textOr(SEED, "");
    if (!seed.isEmpty() && !seed.equals(generator.textOr(SEED, DEFAULT_SEED))) {
      notes.accept(
          "'randomSeed' "
              + seed
              + " of the column has no equivalent, as its name and the spec's seed decide its"
              + " random stream; rename the column for other values");
    }
    String method = column.textOr(METHOD, "");
    if (!method.isEmpty() && !method.equals(generator.textOr(METHOD, BY_NAME))) {
      notes.accept(
          "'randomSeedMethod' "
              + method
              + " of the column has no equivalent, as columns are always independent");
    }
  }
}
