package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Texts by an expression of the Datafaker library, each row afresh from its own bits.
 *
 * @param library the library at work
 * @param expression the expression
 * @param key the stream of the rows' seeds
 * @param column the column's name, for messages
 */
public record LibraryTexts(Datafaker library, String expression, StreamKey key, String column)
    implements Fill<Object[]> {
  /** Texts in the data of a locale. */
  public static LibraryTexts of(String expression, String locale, StreamKey key, String column) {
    return new LibraryTexts(Datafaker.of(locale), expression, key, column);
  }

  @Override
  public void fill(Rows rows, Object[] values) {
    for (int cell = 0; cell < rows.count(); cell++) {
      long seed = RowBits.bits(key, rows.base() + rows.offsets()[cell]);
      try {
        values[cell] = UTF8String.fromString(library.text(seed, expression));
      } catch (Datafaker.Failure e) {
        throw new GenerationException(column, rows.row(cell), "Datafaker says: " + e.getMessage());
      }
    }
  }
}
