package dev.synthetic.spec;

import java.util.List;

/** A part of a generator's canonical text, as {@link SpecCanonical} writes it. */
sealed interface CanonicalPart {

  /** A name with parts in parentheses: {@code normal(0x1.0p0,0x1.0p-2)}. */
  record Call(String name, List<CanonicalPart> parts) implements CanonicalPart {
    public Call {
      parts = List.copyOf(parts);
    }
  }

  /** Items in brackets behind their number: {@code 2[1:a,1:b]}. */
  record Items(List<CanonicalPart> items) implements CanonicalPart {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A text behind its length, whatever characters it has: {@code 3:b,c}. */
  record Text(String text) implements CanonicalPart {}

  /** A number, a name, or {@code null}. */
  record Word(String word) implements CanonicalPart {}
}
