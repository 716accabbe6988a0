package dev.synthetic.spark.generate;

/** Texts of pieces, the same for every cell. */
public record JoinedTexts(TextPart[] parts) implements Fill<TextBlock> {
  @Override
  public void fill(Rows rows, TextBlock texts) {
    texts.start(rows.count(), mostBytes(rows, parts));
    for (TextPart part : parts) {
      part.append(rows, texts, 0, rows.count());
    }
  }

  /** The most bytes that some pieces write to any cell of a block. */
  static int mostBytes(Rows rows, TextPart[] parts) {
    int sum = 0;
    for (TextPart part : parts) {
      sum = Math.addExact(sum, part.mostBytes(rows));
    }
    return sum;
  }
}
