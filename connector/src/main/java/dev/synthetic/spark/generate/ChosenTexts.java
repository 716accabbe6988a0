package dev.synthetic.spark.generate;

/** Texts of pieces, after the one of several forms that a kernel chooses for each cell. */
public final class ChosenTexts implements Fill<TextBlock> {
  private final Fill<long[]> choice;
  private final TextPart[][] forms;
  private final long[] chosen = new long[Rows.CAPACITY];
  private final int[] starts;

  /**
   * Texts of several forms.
   *
   * @param choice writes the place of each cell's form
   * @param forms the pieces of each
   */
  public ChosenTexts(Fill<long[]> choice, TextPart[][] forms) {
    this.choice = choice;
    this.forms = forms;
    this.starts = new int[forms.length + 1];
  }

  @Override
  public void fill(Rows rows, TextBlock texts) {
    int most = 0;
    for (TextPart[] form : forms) {
      most = Math.max(most, JoinedTexts.mostBytes(rows, form));
    }
    texts.start(rows.count(), most);
    choice.fill(rows, chosen);
    CellOrder.sort(texts, 0, rows.count(), chosen, starts, forms.length);
    for (int i = 0; i < forms.length; i++) {
      if (starts[i] < starts[i + 1]) {
        append(rows, texts, i);
      }
    }
  }

  private void append(Rows rows, TextBlock texts, int form) {
    for (TextPart part : forms[form]) {
      part.append(rows, texts, starts[form], starts[form + 1]);
    }
  }
}
