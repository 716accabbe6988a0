package dev.synthetic.spark.pushdown;

import dev.synthetic.spark.generate.DictionaryVector;
import dev.synthetic.spark.generate.DoubleVector;
import dev.synthetic.spark.generate.FloatVector;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/** A filter over the cells of a block. Not thread-safe. */
public final class CellTests {
  private final boolean[] hits = new boolean[Rows.CAPACITY];
  private final Test test;

  /** A test of the cells of a block: which of them a filter lets through. */
  private interface Test {
    /** Sets a flag for each of some cells. */
    void test(int count, boolean[] hits);
  }

  private CellTests(Test test) {
    this.test = test;
  }

  /**
   * A filter's tests.
   *
   * @param batch the filter's columns, in its order
   */
  public static CellTests of(CellFilter filter, ColumnarBatch batch) {
    List<String> columns = filter.columns();
    Map<String, ColumnVector> vectors = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      vectors.put(columns.get(i), batch.column(i));
    }
    return new CellTests(of(filter.filter(), vectors));
  }

  /** Whether the cells of a vector can be tested without making an object of each. */
  static boolean isTestable(ColumnVector vector) {
    return vector instanceof LongVector
        || vector instanceof FloatVector
        || vector instanceof DoubleVector
        || vector instanceof DictionaryVector;
  }

  /**
   * Adds the numbers of the rows that the filter lets through.
   *
   * @param firstRow the row of cell 0
   * @param count number of cells
   * @param numbers where to add them
   * @param from the place of the first one
   * @return the place after the last one
   */
  public int select(long firstRow, int count, long[] numbers, int from) {
    test.test(count, hits);
    int place = from;
    for (int i = 0; i < count; i++) {
      numbers[place] = firstRow + i;
      place += hits[i] ? 1 : 0;
    }
    return place;
  }

  private static Test of(RowFilter filter, Map<String, ColumnVector> vectors) {
    if (filter instanceof RowFilter.Column column) {
      GeneratedVector vector = (GeneratedVector) vectors.get(column.name());
      if (vector == null) {
        throw new IllegalArgumentException("no column '" + column.name() + "'");
      }
      Test values = values(vector, column.values().values());
      return vector.hasNull() ? withNulls(vector, values, column.values().withNull()) : values;
    }
    if (filter instanceof RowFilter.Unknown) {
      throw new IllegalArgumentException("cannot be tested");
    }
    List<Test> parts = new ArrayList<>();
    RowFilter.parts(filter).forEach(part -> parts.add(of(part, vectors)));
    return new Joined(parts, filter instanceof RowFilter.All);
  }

  private static Test withNulls(GeneratedVector vector, Test values, boolean nullHits) {
    return (count, hits) -> {
      values.test(count, hits);
      for (int i = 0; i < count; i++) {
        hits[i] = vector.isNullAt(i) ? nullHits : hits[i];
      }
    };
  }

  private static Test values(GeneratedVector vector, Spans<ValueCut> values) {
    if (vector instanceof DictionaryVector texts) {
      return texts(texts, values);
    }
    KeyRanges keys = KeyRanges.of(values);
    if (vector instanceof LongVector longs) {
      return (count, hits) -> keys.test(longs.values(), count, hits);
    }
    long[] words = new long[Rows.CAPACITY];
    return (count, hits) -> {
      if (vector instanceof FloatVector floats) {
        float[] cells = floats.values();
        for (int i = 0; i < count; i++) {
          words[i] = ColumnValues.key(cells[i]);
        }
      } else {
        double[] cells = ((DoubleVector) vector).values();
        for (int i = 0; i < count; i++) {
          words[i] = ColumnValues.key(cells[i]);
        }
      }
      keys.test(words, count, hits);
    };
  }

  private static Test texts(DictionaryVector vector, Spans<ValueCut> values) {
    UTF8String[] texts = vector.texts();
    boolean[] accepted = new boolean[texts.length];
    for (int code = 0; code < texts.length; code++) {
      UTF8String text = texts[code];
      accepted[code] =
          values.spans().stream()
              .anyMatch(span -> !span.from().isAbove(text) && span.until().isAbove(text));
    }
    return (count, hits) -> {
      long[] codes = vector.codes();
      for (int i = 0; i < count; i++) {
        hits[i] = accepted[(int) codes[i]];
      }
    };
  }

  /** Cells that all, or any, of some tests let through. */
  private static final class Joined implements Test {
    private final List<Test> parts;
    private final boolean isAll;
    private final boolean[] more = new boolean[Rows.CAPACITY];

    Joined(List<Test> parts, boolean isAll) {
      this.parts = parts;
      this.isAll = isAll;
    }

    @Override
    public void test(int count, boolean[] hits) {
      Arrays.fill(hits, 0, count, isAll);
      for (Test part : parts) {
        part.test(count, more);
        for (int i = 0; i < count; i++) {
          hits[i] = isAll ? hits[i] & more[i] : hits[i] | more[i];
        }
      }
    }
  }
}
