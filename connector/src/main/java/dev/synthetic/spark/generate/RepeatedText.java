package dev.synthetic.spark.generate;

/**
 * A piece of text several times in a row, each number of times alike, drawn from the cell's bits.
 *
 * <p>Cells are put in the order of their numbers, the largest first. The first copy goes to those
 * that have all, the next one to those that have one less as well, and so on: a copy may then put
 * its own cells in another order.
 */
public final class RepeatedText implements TextPart {
  private final TextPart[][] copies;
  private final int least;
  private final int[] starts;

  /**
   * A draw of a number of copies.
   *
   * @param copies the parts of each copy, each with random bits of its own; at least one
   * @param least the fewest copies, less than there are, else there is nothing to draw
   */
  public RepeatedText(TextPart[][] copies, int least) {
    this.copies = copies;
    this.least = least;
    this.starts = new int[copies.length - least + 2];
  }

  @Override
  public int mostBytes(Rows rows) {
    int sum = 0;
    for (TextPart[] copy : copies) {
      sum = Math.addExact(sum, JoinedTexts.mostBytes(rows, copy));
    }
    return sum;
  }

  @Override
  public void append(Rows rows, TextBlock texts, int from, int to) {
    int numbers = copies.length - least + 1;
    long[] missing = rows.scratch();
    for (int i = from; i < to; i++) {
      int cell = texts.cells[i];
      long bits = texts.bits[cell];
      missing[cell] = RandomText.draw(bits, numbers);
      texts.bits[cell] = RandomText.rest(bits, numbers);
    }
    CellOrder.sort(texts, from, to, missing, starts, numbers);
    for (int copy = 0; copy < copies.length; copy++) {
      int end = copy < numbers ? starts[copy + 1] : to;
      for (TextPart part : copies[copy]) {
        part.append(rows, texts, from, end);
      }
    }
  }
}
