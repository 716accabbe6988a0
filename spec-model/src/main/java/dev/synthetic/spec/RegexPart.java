package dev.synthetic.spec;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A part of a regular expression, read: what texts it stands for. */
public sealed interface RegexPart extends Serializable {

  /** One character out of some, each alike. */
  record CharacterClass(String alphabet) implements RegexPart {
    @Override
    public long mostBytes() {
      return alphabet
          .codePoints()
          .map(c -> Character.toString(c).getBytes(StandardCharsets.UTF_8).length)
          .max()
          .orElse(0);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.characterClass(this);
    }
  }

  /** Parts that follow one another; possibly none. */
  record Sequence(List<RegexPart> parts) implements RegexPart {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public long mostBytes() {
      return parts.stream().mapToLong(RegexPart::mostBytes).reduce(0, RegexPart::sum);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sequence(this);
    }
  }

  /** One of some parts, each alike. */
  record Alternatives(List<RegexPart> parts) implements RegexPart {
    public Alternatives {
      parts = List.copyOf(parts);
    }

    @Override
    public long mostBytes() {
      return parts.stream().mapToLong(RegexPart::mostBytes).max().orElse(0);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alternatives(this);
    }
  }

  /**
   * A part so many times in a row, each number of times alike.
   *
   * @param least the fewest (inclusive)
   * @param most the most (inclusive)
   */
  record Repetition(RegexPart part, int least, int most) implements RegexPart {
    @Override
    public long mostBytes() {
      return Math.min(LARGEST, part.mostBytes() * most);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.repetition(this);
    }
  }

  /** A size beyond every limit, of which sums and products do not overflow. */
  long LARGEST = 1L << 30;

  /** The most bytes of UTF-8 that this part becomes, or {@link #LARGEST} where they are more. */
  long mostBytes();

  /** The answer of the case that fits this part. */
  <R> R match(Cases<R> cases);

  /** One method per part. */
  interface Cases<R> {
    R characterClass(CharacterClass part);

    R sequence(Sequence part);

    R alternatives(Alternatives part);

    R repetition(Repetition part);
  }

  private static long sum(long a, long b) {
    return Math.min(LARGEST, a + b);
  }
}
