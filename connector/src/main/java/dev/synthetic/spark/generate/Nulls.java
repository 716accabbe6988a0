package dev.synthetic.spark.generate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a column are null.
 *
 * @param mask one flag a cell; null where no cell ever is
 * @param share the share of rows made null whatever their value; null for none
 * @param comesWithValues whether the column's kernel writes the mask together with the values
 * @param condition booleans that are true where a cell is null besides; null: there is none
 */
public record Nulls(
    boolean @Nullable [] mask,
    @Nullable NullShare share,
    boolean comesWithValues,
    @Nullable LongVector condition) {
  private static final Nulls NONE = new Nulls(null, null, false, null);

  /** No cell is null. */
  public static Nulls none() {
    return NONE;
  }

  /** A share of rows is null, whatever their value. */
  public static Nulls of(NullShare share) {
    return new Nulls(new boolean[Rows.CAPACITY], share, false, null);
  }

  /** The kernel writes the mask; a share of rows may be null besides. */
  public static Nulls withValues(boolean[] mask, @Nullable NullShare share) {
    return new Nulls(mask, share, true, null);
  }

  /** These, and cells in which a column of booleans is true. */
  public Nulls orWhere(LongVector other) {
    boolean[] flags = mask == null ? new boolean[Rows.CAPACITY] : mask;
    return new Nulls(flags, share, comesWithValues, other);
  }

  /** Adds the share and the condition to a mask that holds what came with the values. */
  void addShare(Rows block, boolean[] nulls) {
    if (share == null && !comesWithValues) {
      Arrays.fill(nulls, 0, block.count(), false);
    }
    if (share != null) {
      addShare(share, block, nulls);
    }
    if (condition != null) {
      addCondition(condition, block.count(), nulls);
    }
  }

  private static void addCondition(LongVector condition, int count, boolean[] nulls) {
    long[] flags = condition.values();
    for (int i = 0; i < count; i++) {
      nulls[i] |= flags[i] != 0 && !condition.isNullAt(i);
    }
  }

  private void addShare(NullShare share, Rows block, boolean[] nulls) {
    if (!comesWithValues) {
      share.fill(block, nulls);
      return;
    }
    boolean[] drawn = block.flags();
    share.fill(block, drawn);
    for (int i = 0; i < block.count(); i++) {
      nulls[i] |= drawn[i];
    }
  }
}
