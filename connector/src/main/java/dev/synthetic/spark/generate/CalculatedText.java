package dev.synthetic.spark.generate;

import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Pieces of text that are calculated for each block, when their lengths are asked for. */
public final class CalculatedText {
  private CalculatedText() {}

  /**
   * Whole numbers in digits; nothing where they are null.
   *
   * @param fill calculates them and their nulls
   * @param numbers where they are written: one a cell
   * @param nulls where nulls are marked, one a cell; null if none ever is
   */
  public record Numbers(Fill<long[]> fill, long[] numbers, boolean @Nullable [] nulls)
      implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      fill.fill(rows, numbers);
      return Digits.MOST;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        if (nulls == null || !nulls[cell]) {
          texts.ends[cell] = Digits.write(numbers[cell], texts.bytes, texts.ends[cell]);
        }
      }
    }
  }

  /**
   * Whole numbers in digits, filled up in front to a number of characters, or cut off behind them;
   * nothing where they are null.
   *
   * @param width the number of characters
   * @param filling the character, of one byte
   */
  public record PaddedNumbers(Numbers digits, int width, byte filling) implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      return Math.max(digits.mostBytes(rows), width);
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      byte[] bytes = texts.bytes;
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        if (digits.nulls != null && digits.nulls[cell]) {
          continue;
        }
        int start = texts.ends[cell];
        int length = Digits.write(digits.numbers[cell], bytes, start) - start;
        if (length < width) {
          System.arraycopy(bytes, start, bytes, start + width - length, length);
          Arrays.fill(bytes, start, start + width - length, filling);
        }
        texts.ends[cell] = start + width;
      }
    }
  }

  /**
   * Texts out of a few; nothing where they are null.
   *
   * @param fill calculates places among the texts, and their nulls
   * @param places where they are written: one a cell
   * @param nulls where nulls are marked, one a cell; null if none ever is
   */
  public record Words(
      Fill<long[]> fill, long[] places, boolean @Nullable [] nulls, UTF8String[] texts)
      implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      fill.fill(rows, places);
      int most = 0;
      for (UTF8String text : texts) {
        most = Math.max(most, text.numBytes());
      }
      return most;
    }

    @Override
    public void append(Rows rows, TextBlock block, int from, int to) {
      for (int i = from; i < to; i++) {
        int cell = block.cells[i];
        if (nulls == null || !nulls[cell]) {
          block.append(cell, texts[(int) places[cell]]);
        }
      }
    }
  }
}
