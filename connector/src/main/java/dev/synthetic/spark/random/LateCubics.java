package dev.synthetic.spark.random;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cubics that are made once so many draws were asked for that making them pays: it takes as long as
 * a million draws save.
 */
final class LateCubics {
  private static final long MANY_DRAWS = 1 << 20;

  private final Supplier<CubicTable> maker;
  private volatile @Nullable CubicTable table;
  private long draws; // threads may lose some of each other's, which only puts it off

  /**
   * None yet.
   *
   * @param maker makes them
   */
  LateCubics(Supplier<CubicTable> maker) {
    this.maker = maker;
  }

  /**
   * The cubics; null while they do not pay, and where they never do.
   *
   * @param count how many draws are asked for this time
   */
  @Nullable CubicTable forDraws(int count) {
    CubicTable made = table;
    if (made == null) {
      draws += count;
      if (draws < MANY_DRAWS) {
        return null;
      }
      made = make();
    }
    return made.isUseful() ? made : null;
  }

  private synchronized CubicTable make() {
    CubicTable made = table;
    if (made == null) {
      made = maker.get();
      table = made;
    }
    return made;
  }
}
