package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.AlternativeText;
import dev.synthetic.spark.generate.GivenText;
import dev.synthetic.spark.generate.RandomText;
import dev.synthetic.spark.generate.RepeatedText;
import dev.synthetic.spark.generate.TextPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Pieces of text in a row, with random bits shared out among those that draw: as many draws from
 * one word as its bits serve, then a new word under a key of its own.
 */
final class PartBinder {
  /** Numbers below a bound of so much are kept as texts, which is faster than their division. */
  private static final int MOST_READY_NUMBERS = 256;

  /** Lists of so many texts take a literal behind them in; a longer one is left as it is. */
  private static final int MOST_JOINED = 5000;

  private ColumnKeys keys;
  private String salt;
  private int words;
  private long outcomes;
  private List<TextPart> parts = new ArrayList<>();
  private List<String> lastTexts = List.of(); // of the last piece, where it is a choice of few

  private PartBinder(ColumnKeys keys, String salt, int words, long outcomes) {
    this.keys = keys;
    this.salt = salt;
    this.words = words;
    this.outcomes = outcomes;
  }

  /** Pieces whose first draw takes the first word of a stream. */
  static PartBinder of(ColumnKeys keys, String salt) {
    return new PartBinder(keys, salt, 0, RandomText.MOST_OUTCOMES);
  }

  /**
   * Pieces whose first draws take what is left of a stream's first word.
   *
   * @param outcomes what has been drawn from it
   */
  static PartBinder behind(ColumnKeys keys, String salt, long outcomes) {
    return new PartBinder(keys, salt, 1, outcomes);
  }

  /** Goes over to the first word of another stream. */
  PartBinder from(ColumnKeys otherKeys, String otherSalt) {
    keys = otherKeys;
    salt = otherSalt;
    words = 0;
    outcomes = RandomText.MOST_OUTCOMES;
    return this;
  }

  /** The pieces so far. */
  TextPart[] parts() {
    return parts.toArray(TextPart[]::new);
  }

  PartBinder add(TextPart part) {
    parts.add(part);
    lastTexts = List.of();
    return this;
  }

  /** A text that is always the same; behind ready texts it becomes a part of each. */
  PartBinder literal(String text) {
    if (text.isEmpty()) {
      return this;
    }
    List<String> texts = lastTexts;
    if (texts.isEmpty()) {
      return add(new GivenText.Literal(utf8(text)));
    }
    parts.remove(parts.size() - 1);
    return add(choice(texts.stream().map(ready -> ready + text).toList()));
  }

  /** Characters drawn one by one from the same few. */
  PartBinder characters(String alphabet, int count) {
    byte[] bytes = utf8(alphabet);
    int size = alphabet.codePointCount(0, alphabet.length());
    if (bytes.length > size) { // characters of several bytes
      List<String> texts = alphabet.codePoints().mapToObj(Character::toString).toList();
      for (int i = 0; i < count; i++) {
        oneOf(texts);
      }
      return this;
    }
    for (int left = count; left > 0; ) {
      addNewBits(size);
      int drawn = 0;
      while (drawn < left && outcomes * size <= RandomText.MOST_OUTCOMES) {
        outcomes *= size;
        drawn++;
      }
      add(new RandomText.Characters(bytes, drawn));
      left -= drawn;
    }
    return this;
  }

  /** A whole number below a bound. */
  PartBinder number(int bound) {
    if (bound <= MOST_READY_NUMBERS) {
      return oneOf(IntStream.range(0, bound).mapToObj(Integer::toString).toList());
    }
    return drawn(bound, new RandomText.Number(bound));
  }

  /** One of some texts. */
  PartBinder oneOf(List<String> texts) {
    drawn(texts.size(), choice(texts));
    lastTexts = texts.size() <= MOST_JOINED ? texts : List.of();
    return this;
  }

  private static TextPart choice(List<String> texts) {
    byte[][] bytes = texts.stream().map(PartBinder::utf8).toArray(byte[][]::new);
    int longest = Arrays.stream(bytes).mapToInt(text -> text.length).max().orElse(0);
    return longest <= Long.BYTES ? RandomText.OneOfShort.of(bytes) : RandomText.OneOf.of(bytes);
  }

  /** One of several runs of pieces, each alike. */
  PartBinder alternatives(List<Consumer<PartBinder>> alternatives) {
    if (alternatives.size() == 1) {
      alternatives.get(0).accept(this);
      return this;
    }
    draw(alternatives.size());
    long before = outcomes;
    long after = before;
    TextPart[][] bound = new TextPart[alternatives.size()][];
    for (int i = 0; i < bound.length; i++) {
      outcomes = before;
      bound[i] = apart(alternatives.get(i));
      after = Math.max(after, outcomes);
    }
    outcomes = after;
    return add(new AlternativeText(bound));
  }

  /**
   * A run of pieces several times, each number of times alike.
   *
   * @param least the fewest times (inclusive)
   * @param most the most times (inclusive)
   */
  PartBinder repeated(Consumer<PartBinder> run, int least, int most) {
    if (least == most) {
      for (int i = 0; i < most; i++) {
        run.accept(this);
      }
      return this;
    }
    draw(most - least + 1);
    long before = outcomes;
    TextPart[][] copies = new TextPart[most][];
    for (int i = 0; i < most; i++) {
      copies[i] = apart(run);
      outcomes = Math.max(before, outcomes); // a cell may have skipped this copy
    }
    return add(new RepeatedText(copies, least));
  }

  private TextPart[] apart(Consumer<PartBinder> run) {
    List<TextPart> outer = parts;
    parts = new ArrayList<>();
    lastTexts = List.of();
    run.accept(this);
    TextPart[] bound = parts();
    parts = outer;
    lastTexts = List.of();
    return bound;
  }

  /** A kernel that draws once, below a bound. */
  private PartBinder drawn(int bound, TextPart part) {
    draw(bound);
    return add(part);
  }

  /** Accounts for a draw, and takes new bits where those at hand do not serve it. */
  private void draw(int bound) {
    addNewBits(bound);
    outcomes *= bound;
  }

  private void addNewBits(int bound) {
    if (outcomes * bound > RandomText.MOST_OUTCOMES) {
      String name = words == 0 ? salt : salt + "/" + words;
      words++;
      outcomes = 1;
      add(new RandomText.NewBits(keys.of(name)));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
