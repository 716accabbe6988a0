package dev.synthetic.spark.generate;

import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Places in the dictionaries of several columns, laid one behind the other. */
final class PickedCodes implements Fill<long[]> {
  private final DictionaryVector[] sources;
  private final int[] starts; // of each source's texts among all
  private final Picks<long[]> picks;

  private PickedCodes(DictionaryVector[] sources, int[] starts, Picks<long[]> picks) {
    this.sources = sources;
    this.starts = starts;
    this.picks = picks;
  }

  /**
   * The kernel over some columns.
   *
   * @param sources dictionary vectors, in the order that the picks number them
   * @param picks says where cells are taken from
   */
  static ColumnFill of(List<GeneratedVector> sources, Picks<long[]> picks) {
    DictionaryVector[] columns = sources.toArray(DictionaryVector[]::new);
    int[] starts = new int[columns.length];
    UTF8String[] texts = {};
    for (int i = 0; i < columns.length; i++) {
      starts[i] = texts.length;
      texts = DictionaryVector.joined(texts, columns[i].texts());
    }
    return new ColumnFill.Dictionary(new PickedCodes(columns, starts, picks), texts);
  }

  @Override
  public void fill(Rows rows, long[] codes) {
    picks.pick(rows);
    for (int i = 0; i < rows.count(); i++) {
      if (picks.isPicked(i)) {
        int source = picks.source(i);
        codes[i] = starts[source] + sources[source].codes()[picks.cell(i)];
      }
    }
  }
}
