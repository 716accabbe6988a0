package dev.synthetic.spark.generate;

/** Pieces of text that are not drawn. */
public final class GivenText {
  private GivenText() {}

  /** The same text in every cell, in UTF-8. */
  public record Literal(byte[] text) implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      return text.length;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      byte[] bytes = texts.bytes;
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        int at = texts.ends[cell];
        int done = 0;
        for (; done <= text.length - Long.BYTES; done += Long.BYTES) {
          RandomText.WORD.set(bytes, at + done, (long) RandomText.WORD.get(text, done));
        }
        for (; done < text.length; done++) {
          bytes[at + done] = text[done];
        }
        texts.ends[cell] = at + text.length;
      }
    }
  }

  /** The number that the cell is a function of, where that is its row. */
  public record RowNumber() implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      return Digits.MOST;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        long number = rows.row(cell);
        texts.ends[cell] = Digits.write(number, texts.bytes, texts.ends[cell]);
      }
    }
  }

  /** Another column's whole numbers in digits; nothing where they are null. */
  public record Numbers(LongVector column) implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      return Digits.MOST;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      long[] numbers = column.values();
      boolean nullable = column.hasNull();
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        if (!nullable || !column.isNullAt(cell)) {
          texts.ends[cell] = Digits.write(numbers[cell], texts.bytes, texts.ends[cell]);
        }
      }
    }
  }

  /** Another column's texts; nothing where they are null. */
  public record Texts(GeneratedVector column) implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      int most = 0;
      for (int cell = 0; cell < rows.count(); cell++) {
        most = Math.max(most, column.isNullAt(cell) ? 0 : TextCells.length(column, cell));
      }
      return most;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        if (!column.isNullAt(cell)) {
          TextCells.append(column, cell, texts, cell);
        }
      }
    }
  }
}
