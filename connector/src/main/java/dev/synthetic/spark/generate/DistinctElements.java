package dev.synthetic.spark.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/**
 * Keys of maps, and elements of arrays that are all different: of each cell's draws those that
 * differ from all before, until there are enough.
 *
 * <p>Where many draws have not given enough, as when a few are far more likely than all others, the
 * rest are the first of all possible values that are not there yet. Which a cell has already is
 * looked up in one table of hashes for the whole block.
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
  private final KeyStore keys;
  private final List<Chunk> chunks = new ArrayList<>();
  private int[] table = {}; // one more than a key's place among all, by hash; 0: nothing there
  private int[] found = {};
  private int[] next = {}; // the number of the next candidate of each map
  private int[] open = {}; // the maps that still search
  private boolean isFound;
  private final int[] cells = new int[Rows.CAPACITY];
  private final int[] places = new int[Rows.CAPACITY];

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
    this.keys = KeyStore.of(type);
  }

  private record Chunk(Rows rows, GeneratedVector vector) {}

  @Override
  public void forget() {
    isFound = false;
  }

  @Override
  public ColumnVector chunk(int number) {
    if (!isFound) {
      find();
      isFound = true;
    }
    return chunks.get(number).vector;
  }

  private void find() {
    start(entries.total(), entries.arrays());
    search(draws, DRAWS_A_KEY, MORE_DRAWS);
    if (walk != null) {
      search(walk, 2, 1);
    }
    requireAll();
    present(entries.total());
  }

  private void start(int total, int maps) {
    if (found.length < maps) {
      found = new int[maps];
      next = new int[maps];
      open = new int[maps];
    }
    if (table.length < 2 * total) {
      table = new int[Integer.highestOneBit(4 * total)];
    }
    Arrays.fill(found, 0);
    Arrays.fill(table, 0);
    keys.start(total);
  }

  /** Shows the keys, in chunks. */
  private void present(int total) {
    for (int first = 0; first < total; first += Rows.CAPACITY) {
      int number = first / Rows.CAPACITY;
      if (number == chunks.size()) {
        Rows rows = Rows.consecutive();
        chunks.add(
            new Chunk(rows, GeneratedVector.of(type, rows, Nulls.none(), rows, keys.from(first))));
      }
      Chunk chunk = chunks.get(number);
      chunk.rows.moveTo(first, first, Math.min(total - first, Rows.CAPACITY));
      chunk.vector.reset();
    }
  }

  private void requireAll() {
    for (int cell = 0; cell < entries.arrays(); cell++) {
      if (found[cell] < entries.length(cell)) {
        throw entries.problem(cell, of.tooFew(entries.length(cell), found[cell]));
      }
    }
  }

  /** Tries candidates until all maps have their keys, or have tried too many. */
  private void search(InnerColumn candidates, int perKey, int more) {
    Arrays.fill(next, 0);
    int searching = 0;
    for (int cell = 0; cell < entries.arrays(); cell++) {
      open[searching++] = cell;
    }
    while (searching > 0) {
      searching = round(candidates, searching, perKey, more);
    }
  }

  /** Tries as many candidates as keys are missing; how many maps had to try any. */
  private int round(InnerColumn candidates, int searching, int perKey, int more) {
    int count = 0;
    int stillSearching = 0;
    for (int i = 0; i < searching; i++) {
      int cell = open[i];
      int length = entries.length(cell);
      int limit = Math.min(perKey * length + more, next[cell] + length - found[cell]);
      if (next[cell] < limit) {
        open[stillSearching++] = cell;
      }
      while (next[cell] < limit) {
        cells[count] = cell;
        places[count++] = next[cell]++;
        if (count == Rows.CAPACITY) {
          take(candidates, count);
          count = 0;
        }
      }
    }
    take(candidates, count);
    return stillSearching;
  }

  private void take(InnerColumn candidates, int count) {
    if (count == 0) {
      return;
    }
    entries.moveTo(cells, places, count, candidates.rows());
    candidates.reset();
    GeneratedVector vector = candidates.vector();
    for (int i = 0; i < count; i++) {
      if (vector.isNullAt(i)) {
        throw entries.problem(cells[i], of.nulls + "; make it not null");
      }
    }
    keys.look(vector, count);
    for (int i = 0; i < count; i++) {
      take(i, cells[i]);
    }
  }

  /** Takes a candidate as a key of a map that has too few, unless it is there. */
  private void take(int candidate, int map) {
    if (found[map] == entries.length(map)) {
      return;
    }
    int start = entries.start(map);
    int slot = slot(keys.hash(candidate), map);
    while (table[slot] != 0) {
      int key = table[slot] - 1;
      if (key >= start && key < start + found[map] && keys.isSame(candidate, key)) {
        return;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    int key = start + found[map]++;
    table[slot] = key + 1;
    keys.put(candidate, key);
  }

  private int slot(int hash, int map) {
    long mixed = (hash * 0x9E3779B97F4A7C15L + map) * 0xBEA225F9EB34556DL;
    return (int) (mixed >>> Integer.SIZE) & (table.length - 1);
  }
}
