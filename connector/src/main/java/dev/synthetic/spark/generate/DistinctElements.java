package dev.synthetic.spark.generate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Keys of maps, and elements of arrays that are all different: of each cell's draws those that
 * differ from all before, until there are enough.
 *
 * <p>Where many draws have not given enough, as when a few are far more likely than all others, the
 * rest are the first of all possible values that are not there yet.
 */
public final class DistinctElements implements InnerColumns {
  private static final int DRAWS_A_KEY = 16;
  private static final int MORE_DRAWS = 64;

  /** What is different in each cell. */
  public enum Of {
    KEYS(
        "a map of %d entries needs as many different keys", "a key is null, which no map can have"),
    ELEMENTS(
        "an array of %d unique elements needs as many different values",
        "an element is null, which no unique one can be");

    private final String need;
    private final String nulls;

    Of(String need, String nulls) {
      this.need = need;
      this.nulls = nulls;
    }

    private String tooFew(int length, int found) {
      String way =
          this == KEYS ? "its key more values, or the map" : "it more values, or the array";
      String rule = String.format(Locale.ROOT, need, length);
      return rule + ", but draws gave only " + found + "; give " + way + " a smaller length";
    }
  }

  private final Of of;
  private final Elements entries;
  private final DataType type;
  private final InnerColumn draws;
  private final @Nullable InnerColumn walk;
  private final List<ColumnVector> chunks = new ArrayList<>();
  private Object[] keys = {};
  private int[] found = {};
  private int[] cells = new int[Rows.CAPACITY];
  private int[] places = new int[Rows.CAPACITY];

  /**
   * What is in the cells of a column.
   *
   * @param entries how many there are in each cell
   * @param draws possible ones of a cell by their number
   * @param walk all possible ones in order; null where there are too many, or they are not known
   */
  public DistinctElements(
      Of of, Elements entries, DataType type, InnerColumn draws, @Nullable InnerColumn walk) {
    this.of = of;
    this.entries = entries;
    this.type = type;
    this.draws = draws;
    this.walk = walk;
  }

  @Override
  public void forget() {
    chunks.clear();
  }

  @Override
  public ColumnVector chunk(int number) {
    if (chunks.isEmpty()) {
      find();
    }
    return chunks.get(number);
  }

  private void find() {
    int total = entries.total();
    int maps = entries.arrays();
    keys = new Object[total];
    found = new int[maps];
    List<Set<Object>> seen = new ArrayList<>();
    for (int cell = 0; cell < maps; cell++) {
      seen.add(new HashSet<>());
    }
    int[] next = new int[maps];
    for (boolean drawing = true; drawing; ) {
      drawing = round(draws, next, seen, DRAWS_A_KEY, MORE_DRAWS);
    }
    if (walk != null) {
      int[] steps = new int[maps];
      for (boolean walking = true; walking; ) {
        walking = round(walk, steps, seen, 2, 1);
      }
    }
    requireAll();
    for (int first = 0; first < total; first += Rows.CAPACITY) {
      Object[] part = Arrays.copyOfRange(keys, first, Math.min(total, first + Rows.CAPACITY));
      chunks.add(new BoxedVector(type, part, part.length, null));
    }
  }

  private void requireAll() {
    for (int cell = 0; cell < found.length; cell++) {
      if (found[cell] < entries.length(cell)) {
        throw entries.problem(cell, of.tooFew(entries.length(cell), found[cell]));
      }
    }
  }

  /** Tries as many candidates as keys are missing; whether any was tried. */
  private boolean round(
      InnerColumn candidates, int[] next, List<Set<Object>> seen, int perKey, int more) {
    int count = 0;
    boolean tried = false;
    for (int cell = 0; cell < found.length; cell++) {
      int length = entries.length(cell);
      int limit = perKey * length + more;
      for (int missing = length - found[cell]; missing > 0 && next[cell] < limit; missing--) {
        cells[count] = cell;
        places[count++] = next[cell]++;
        tried = true;
        if (count == Rows.CAPACITY) {
          take(candidates, count, seen);
          count = 0;
        }
      }
    }
    if (count > 0) {
      take(candidates, count, seen);
    }
    return tried;
  }

  private void take(InnerColumn candidates, int count, List<Set<Object>> seen) {
    entries.moveTo(cells, places, count, candidates.rows());
    candidates.reset();
    GeneratedVector vector = candidates.vector();
    for (int i = 0; i < count; i++) {
      int cell = cells[i];
      if (vector.isNullAt(i)) {
        throw entries.problem(cell, of.nulls + "; make it not null");
      }
      Object key = CellValues.of(vector, i);
      if (found[cell] < entries.length(cell) && seen.get(cell).add(comparable(key))) {
        keys[entries.start(cell) + found[cell]++] =
            key instanceof UTF8String text ? text.copy() : key;
      }
    }
  }

  /** What is equal where Spark takes two keys for the same. */
  private static Object comparable(Object key) {
    if (key instanceof Double number) {
      return number + 0.0; // −0 is 0
    }
    if (key instanceof Float number) {
      return number + 0.0f;
    }
    if (key instanceof UTF8String text) {
      return text.copy();
    }
    return key instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : key;
  }
}
