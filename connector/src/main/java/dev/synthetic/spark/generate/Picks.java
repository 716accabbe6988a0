package dev.synthetic.spark.generate;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;

/**
 * Cells taken from other vectors of the same type.
 *
 * @param <A> the storage: {@code long[]}, {@code float[]}, {@code double[]}, {@link TextBlock} or
 *     {@code Object[]}
 */
public final class Picks<A> implements Fill<A> {
  private final List<GeneratedVector> sources;
  private final Picker picker;
  private final boolean[] nulls;
  private final int[] source = new int[Rows.CAPACITY];
  private final int[] cell = new int[Rows.CAPACITY];

  private Picks(List<GeneratedVector> sources, Picker picker, boolean[] nulls) {
    this.sources = List.copyOf(sources);
    this.picker = picker;
    this.nulls = nulls;
  }

  /** Says where cells are taken from. */
  @FunctionalInterface
  public interface Picker {
    /**
     * Writes a source and a cell of it for each cell of a block.
     *
     * @param source the source's number from 0; −1 for a null
     */
    void pick(Rows rows, int[] source, int[] cell);
  }

  /**
   * A kernel with the storage of a type.
   *
   * @param nulls the mask that is written together with the values
   */
  public static ColumnFill of(
      DataType type, List<GeneratedVector> sources, Picker picker, boolean[] nulls) {
    if (type instanceof StringType) {
      return sources.stream().allMatch(DictionaryVector.class::isInstance)
          ? PickedCodes.of(sources, new Picks<>(sources, picker, nulls))
          : new ColumnFill.Texts(new Picks<>(sources, picker, nulls));
    }
    return switch (Storage.of(type)) {
      case LONGS -> new ColumnFill.Longs(new Picks<>(sources, picker, nulls));
      case FLOATS -> new ColumnFill.Floats(new Picks<>(sources, picker, nulls));
      case DOUBLES -> new ColumnFill.Doubles(new Picks<>(sources, picker, nulls));
      case OBJECTS -> new ColumnFill.Objects(new Picks<>(sources, picker, nulls));
    };
  }

  /** The same cells as those that some are inside of. */
  public static Picker outer(int[] outerCells) {
    return (rows, source, cell) -> {
      java.util.Arrays.fill(source, 0, rows.count(), 0);
      System.arraycopy(outerCells, 0, cell, 0, rows.count());
    };
  }

  @Override
  public void fill(Rows rows, A values) {
    pick(rows);
    if (values instanceof long[] longs) {
      fill(rows.count(), longs);
    } else if (values instanceof float[] floats) {
      fill(rows.count(), floats);
    } else if (values instanceof double[] doubles) {
      fill(rows.count(), doubles);
    } else if (values instanceof TextBlock texts) {
      fill(rows.count(), texts);
    } else {
      fill(rows.count(), (Object[]) values);
    }
  }

  /** Finds where each cell is taken from, and which are null. */
  void pick(Rows rows) {
    picker.pick(rows, source, cell);
    for (int i = 0; i < rows.count(); i++) {
      nulls[i] = source[i] < 0 || sources.get(source[i]).isNullAt(cell[i]);
    }
  }

  /** Whether a cell was picked, and is not null. */
  boolean isPicked(int at) {
    return !nulls[at];
  }

  /** The number of the source of a cell that was picked. */
  int source(int at) {
    return source[at];
  }

  /** Which cell of its source a cell is. */
  int cell(int at) {
    return cell[at];
  }

  private void fill(int count, long[] values) {
    for (int i = 0; i < count; i++) {
      if (!nulls[i]) {
        values[i] = ((LongVector) sources.get(source[i])).values()[cell[i]];
      }
    }
  }

  private void fill(int count, float[] values) {
    for (int i = 0; i < count; i++) {
      if (!nulls[i]) {
        values[i] = ((FloatVector) sources.get(source[i])).values()[cell[i]];
      }
    }
  }

  private void fill(int count, double[] values) {
    for (int i = 0; i < count; i++) {
      if (!nulls[i]) {
        values[i] = ((DoubleVector) sources.get(source[i])).values()[cell[i]];
      }
    }
  }

  private void fill(int count, TextBlock texts) {
    int most = 0;
    for (int i = 0; i < count; i++) {
      most = Math.max(most, nulls[i] ? 0 : TextCells.length(sources.get(source[i]), cell[i]));
    }
    texts.start(count, most);
    for (int i = 0; i < count; i++) {
      if (!nulls[i]) {
        TextCells.append(sources.get(source[i]), cell[i], texts, i);
      }
    }
  }

  private void fill(int count, Object[] values) {
    for (int i = 0; i < count; i++) {
      if (!nulls[i]) {
        values[i] = CellValues.of(sources.get(source[i]), cell[i]);
      }
    }
  }
}
