package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;

/**
 * Paragraphs of sentences of words.
 *
 * <p>A text draws more than a word of bits can give, so that each row keys a stream of its own: two
 * words of the row's bits are the key, and the words of the stream are numbered from 0.
 */
public final class ProseTexts implements Fill<TextBlock> {
  /** How many there are of something: {@code least} to {@code most} (inclusive), each alike. */
  public record Count(int least, int most) {}

  /** What a text is made of. */
  public record Shape(Count paragraphs, Count sentences, Count words, Count characters) {}

  private final StreamKey first;
  private final StreamKey second;
  private final Shape shape;
  private final ProseWordTable words;
  private final ProseWordTable capitals;
  private final int mostBytes;

  private byte[] bytes = new byte[0];
  private int at; // where the next byte goes
  private int characters; // of the text so far
  private long k0;
  private long k1;
  private long word; // the number of the stream's next word
  private long bits;
  private long outcomes; // of all draws from the bits at hand

  /**
   * Texts of a shape.
   *
   * @param first the stream of the first half of each row's own key
   * @param second the stream of the second half
   * @param words the words, as they stand inside a sentence
   * @param capitals the same words, as they begin a sentence
   * @param mostBytes the most bytes of a text
   */
  public ProseTexts(
      StreamKey first,
      StreamKey second,
      Shape shape,
      ProseWordTable words,
      ProseWordTable capitals,
      int mostBytes) {
    this.first = first;
    this.second = second;
    this.shape = shape;
    this.words = words;
    this.capitals = capitals;
    this.mostBytes = mostBytes;
  }

  @Override
  public void fill(Rows rows, TextBlock texts) {
    texts.start(rows.count(), mostBytes);
    bytes = texts.bytes;
    for (int cell = 0; cell < rows.count(); cell++) {
      long row = rows.base() + rows.offsets()[cell];
      k0 = RowBits.bits(first, row);
      k1 = RowBits.bits(second, row);
      word = 0;
      outcomes = RandomText.MOST_OUTCOMES;
      at = texts.ends[cell];
      write();
      texts.ends[cell] = at;
    }
  }

  private void write() {
    characters = 0;
    boolean hasRoom = true;
    int paragraphs = draw(shape.paragraphs());
    for (int i = 0; i < paragraphs && hasRoom; i++) {
      int sentences = draw(shape.sentences());
      for (int j = 0; j < sentences && hasRoom; j++) {
        hasRoom = sentence(i == 0 && j == 0 ? 0 : j == 0 ? '\n' : ' ');
      }
    }
    while (hasRoom && characters < shape.characters().least()) {
      hasRoom = sentence(' ');
    }
  }

  /**
   * Writes a sentence, or as much of it as there is room for.
   *
   * @param mark what parts it from the one before: nothing, a space, or line feeds
   * @return whether there was room for all of it
   */
  private boolean sentence(int mark) {
    int count = draw(shape.words());
    for (int i = 0; i < count; i++) {
      int before = i > 0 || mark == ' ' ? 1 : mark == 0 ? 0 : 2;
      ProseWordTable table = i == 0 ? capitals : words;
      int drawn = draw(table.size());
      if (characters + before + table.characters(drawn) + 1 > shape.characters().most()) {
        end(i > 0);
        return false;
      }
      separate(i > 0 ? ' ' : mark);
      characters += before + table.characters(drawn);
      at = table.write(drawn, bytes, at);
    }
    end(true);
    return true;
  }

  private void separate(int mark) {
    if (mark == '\n') {
      bytes[at++] = '\n';
    }
    if (mark != 0) {
      bytes[at++] = (byte) mark;
    }
  }

  private void end(boolean hasWords) {
    if (hasWords) {
      bytes[at++] = '.';
      characters++;
    }
  }

  private int draw(Count count) {
    return count.least() + draw(count.most() - count.least() + 1);
  }

  private int draw(int bound) {
    if (bound == 1) {
      return 0;
    }
    if (outcomes * bound > RandomText.MOST_OUTCOMES) {
      bits = RowBits.bits(k0, k1, word++) >>> 1;
      outcomes = 1;
    }
    outcomes *= bound;
    int drawn = RandomText.draw(bits, bound);
    bits = RandomText.rest(bits, bound);
    return drawn;
  }
}
