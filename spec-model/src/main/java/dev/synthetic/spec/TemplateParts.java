package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;

/** The pieces of one alternative of a template, joined where they are alike. */
final class TemplateParts {
  private final List<TemplatePart> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  void literal(int character) {
    literal.appendCodePoint(character);
  }

  /** One more character out of some. */
  void character(String alphabet) {
    if (alphabet.codePointCount(0, alphabet.length()) == 1) {
      literal.append(alphabet);
      return;
    }
    flush();
    int last = parts.size() - 1;
    if (last >= 0
        && parts.get(last) instanceof TemplatePart.Characters run
        && run.alphabet().equals(alphabet)) {
      parts.set(last, new TemplatePart.Characters(alphabet, run.count() + 1));
      return;
    }
    parts.add(new TemplatePart.Characters(alphabet, 1));
  }

  void add(TemplatePart part) {
    flush();
    parts.add(part);
  }

  /** All of them, and then none. */
  List<TemplatePart> take() {
    flush();
    List<TemplatePart> taken = List.copyOf(parts);
    parts.clear();
    return taken;
  }

  private void flush() {
    if (!literal.isEmpty()) {
      parts.add(new TemplatePart.Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
