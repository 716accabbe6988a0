package dev.synthetic.spec;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A piece of a template's text, read once; pieces follow one another without a gap. */
public sealed interface TemplatePart extends Serializable {

  /** Text that is the same in every row. */
  record Literal(String text) implements TemplatePart {
    @Override
    public int mostBytes() {
      return bytes(text);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.literal(this);
    }
  }

  /**
   * Characters drawn one by one from the same few.
   *
   * @param alphabet what is drawn from, at least two characters, each once
   * @param count how many are drawn, at least 1
   */
  record Characters(String alphabet, int count) implements TemplatePart {
    @Override
    public int mostBytes() {
      return count * alphabet.codePoints().map(c -> bytes(Character.toString(c))).max().orElse(0);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.characters(this);
    }
  }

  /**
   * A whole number from 0, written without zeros in front.
   *
   * @param bound the bound (exclusive), at least 2
   */
  record Number(int bound) implements TemplatePart {
    @Override
    public int mostBytes() {
      return bytes(Integer.toString(bound - 1));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.number(this);
    }
  }

  /**
   * A word.
   *
   * @param words what is drawn from, not empty; a word that is there twice comes twice as often
   */
  record Word(List<String> words) implements TemplatePart {
    public Word {
      words = List.copyOf(words);
    }

    @Override
    public int mostBytes() {
      return words.stream().mapToInt(TemplatePart::bytes).max().orElse(0);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.word(this);
    }
  }

  /** The row's number. */
  record RowNumber() implements TemplatePart {
    @Override
    public int mostBytes() {
      return bytes(Long.toString(Long.MIN_VALUE));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rowNumber(this);
    }
  }

  /**
   * The value of a base column.
   *
   * @param place which of the column's base columns, from 0
   */
  record BaseValue(int place) implements TemplatePart {
    @Override
    public int mostBytes() {
      return 0;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.baseValue(this);
    }
  }

  /** The most bytes of UTF-8 that this piece becomes; 0 for a base value, which may have any. */
  int mostBytes();

  /** The answer of the case that fits this piece. */
  <R> R match(Cases<R> cases);

  /** One method per piece. */
  interface Cases<R> {
    R literal(Literal part);

    R characters(Characters part);

    R number(Number part);

    R word(Word part);

    R rowNumber(RowNumber part);

    R baseValue(BaseValue part);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
