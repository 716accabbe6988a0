package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/**
 * Texts of pieces, after one of some alternatives drawn alike.
 *
 * @param key the stream of each row's first bits
 * @param alternatives the pieces of each
 */
public record TemplateTexts(StreamKey key, TextPart[][] alternatives) implements Fill<TextBlock> {
  @Override
  public void fill(Rows rows, TextBlock texts) {
    int count = rows.count();
    texts.start(count, mostBytes(rows));
    RowBits.fill(key, rows.offsets(), rows.base(), count, texts.bits);
    for (int cell = 0; cell < count; cell++) {
      texts.bits[cell] >>>= 1;
    }
    int[] starts = order(rows, texts);
    for (int i = 0; i < alternatives.length; i++) {
      for (TextPart part : alternatives[i]) {
        part.append(rows, texts, starts[i], starts[i + 1]);
      }
    }
  }

  private int mostBytes(Rows rows) {
    int most = 0;
    for (TextPart[] alternative : alternatives) {
      int sum = 0;
      for (TextPart part : alternative) {
        sum = Math.addExact(sum, part.mostBytes(rows));
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** Puts the cells in the order of their alternatives, which begin where the answer says. */
  private int[] order(Rows rows, TextBlock texts) {
    int count = rows.count();
    int[] starts = texts.starts(alternatives.length);
    starts[0] = 0;
    starts[1] = count;
    if (alternatives.length > 1) {
      drawAlternatives(count, rows.scratch(), texts);
      CellOrder.sort(texts, 0, count, rows.scratch(), starts, alternatives.length);
    }
    return starts;
  }

  private void drawAlternatives(int count, long[] drawn, TextBlock texts) {
    for (int cell = 0; cell < count; cell++) {
      long bits = texts.bits[cell];
      drawn[cell] = RandomText.draw(bits, alternatives.length);
      texts.bits[cell] = RandomText.rest(bits, alternatives.length);
    }
  }
}
