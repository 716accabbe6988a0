package dev.synthetic.spark.generate;

import java.util.List;

/**
 * Which branch each cell of a block takes: that of the first condition that is true.
 *
 * <p>A condition is only computed where those before it are not true, and a branch only where it is
 * taken, so that neither can fail elsewhere.
 */
public final class Branches implements Picks.Picker {
  private final List<InnerColumn> conditions;
  private final List<InnerColumn> values;
  private final Rows block;
  private final RowSource draws;
  private final RowSource places;
  private final int[] taken = new int[Rows.CAPACITY];
  private final int[] left = new int[Rows.CAPACITY];

  /**
   * A choice among branches.
   *
   * @param conditions columns of booleans
   * @param values one for each condition, and possibly one more for where none is true
   * @param block the block's cells
   * @param draws what drawn values are functions of
   * @param places what walks are functions of
   */
  public Branches(
      List<InnerColumn> conditions,
      List<InnerColumn> values,
      Rows block,
      RowSource draws,
      RowSource places) {
    this.conditions = List.copyOf(conditions);
    this.values = List.copyOf(values);
    this.block = block;
    this.draws = draws;
    this.places = places;
  }

  @Override
  public void pick(Rows rows, int[] source, int[] cell) {
    int count = rows.count();
    Rows drawn = draws.rows();
    Rows walked = places.rows();
    for (int i = 0; i < count; i++) {
      left[i] = i;
      source[i] = -1;
    }
    int rest = count;
    for (int branch = 0; branch < conditions.size() && rest > 0; branch++) {
      InnerColumn condition = conditions.get(branch);
      select(condition, left, rest, drawn, walked);
      int hits = split((LongVector) condition.vector(), rest);
      rest -= hits;
      take(branch, taken, hits, source, cell);
      select(values.get(branch), taken, hits, drawn, walked);
    }
    if (values.size() > conditions.size()) {
      take(conditions.size(), left, rest, source, cell);
      select(values.get(conditions.size()), left, rest, drawn, walked);
    }
  }

  private void select(InnerColumn branch, int[] cells, int count, Rows drawn, Rows walked) {
    branch.rows().moveTo(cells, count, block, drawn, walked);
    branch.reset();
  }

  /** Parts the cells that are left by a condition; how many take its branch. */
  private int split(LongVector condition, int count) {
    long[] flags = condition.values();
    int hits = 0;
    int misses = 0;
    for (int i = 0; i < count; i++) {
      if (flags[i] != 0 && !condition.isNullAt(i)) {
        taken[hits++] = left[i];
      } else {
        left[misses++] = left[i];
      }
    }
    return hits;
  }

  private static void take(int branch, int[] cells, int count, int[] source, int[] cell) {
    for (int i = 0; i < count; i++) {
      source[cells[i]] = branch;
      cell[cells[i]] = i;
    }
  }
}
