package dev.synthetic.spark.generate;

/** One of several pieces of text, each alike, drawn from the cell's bits. */
public final class AlternativeText implements TextPart {
  private final TextPart[][] alternatives;
  private final int[] starts;

  /**
   * A draw among some pieces.
   *
   * @param alternatives the parts of each, at least two
   */
  public AlternativeText(TextPart[][] alternatives) {
    this.alternatives = alternatives;
    this.starts = new int[alternatives.length + 1];
  }

  @Override
  public int mostBytes(Rows rows) {
    int most = 0;
    for (TextPart[] alternative : alternatives) {
      most = Math.max(most, JoinedTexts.mostBytes(rows, alternative));
    }
    return most;
  }

  @Override
  public void append(Rows rows, TextBlock texts, int from, int to) {
    long[] drawn = rows.scratch();
    for (int i = from; i < to; i++) {
      int cell = texts.cells[i];
      long bits = texts.bits[cell];
      drawn[cell] = RandomText.draw(bits, alternatives.length);
      texts.bits[cell] = RandomText.rest(bits, alternatives.length);
    }
    CellOrder.sort(texts, from, to, drawn, starts, alternatives.length);
    for (int i = 0; i < alternatives.length; i++) {
      for (TextPart part : alternatives[i]) {
        part.append(rows, texts, starts[i], starts[i + 1]);
      }
    }
  }
}
