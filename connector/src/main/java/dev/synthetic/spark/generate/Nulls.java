package dev.synthetic.spark.generate;

import org.jspecify.annotations.Nullable;

/**
 * Which cells of a column are null.
 *
 * @param mask one flag a cell; null where no cell ever is
 * @param share the share of rows made null whatever their value; null for none
 * @param comesWithValues whether the column's kernel writes the mask together with the values
 */
public record Nulls(boolean @Nullable [] mask, @Nullable NullShare share, boolean comesWithValues) {
  private static final Nulls NONE = new Nulls(null, null, false);

  /** No cell is null. */
  public static Nulls none() {
    return NONE;
  }

  /** A share of rows is null, whatever their value. */
  public static Nulls of(NullShare share) {
    return new Nulls(new boolean[Rows.CAPACITY], share, false);
  }

  /** The kernel writes the mask; a share of rows may be null besides. */
  public static Nulls withValues(boolean[] mask, @Nullable NullShare share) {
    return new Nulls(mask, share, true);
  }

  /** Adds the share to a mask that holds what came with the values. */
  void addShare(Rows block, boolean[] nulls) {
    if (share == null) {
      return;
    }
    if (!comesWithValues) {
      share.fill(block, nulls);
      return;
    }
    boolean[] drawn = new boolean[block.count()];
    share.fill(block, drawn);
    for (int i = 0; i < drawn.length; i++) {
      nulls[i] |= drawn[i];
    }
  }
}
