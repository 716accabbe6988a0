package dev.synthetic.spec;

import dev.synthetic.spec.TextSpec.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs of sentences of words. */
final class ProseReader {
  private static final String TEXT = "text";
  private static final List<String> KEYS =
      List.of("paragraphs", "sentences", "words", "characters", "wordList");
  private static final Span ONE = new Span(1, 1);
  private static final Span DEFAULT_WORDS = new Span(2, 12);
  private static final int MOST = 1000;

  private final Keys keys;

  ProseReader(Keys keys) {
    this.keys = keys;
  }

  @Nullable GeneratorSpec read() {
    SpecNode.Mapping mapping =
        keys.read(TEXT, node -> Keys.mapping(node, "{sentences: [2, 8], words: [3, 10]}"));
    if (mapping == null) {
      return null;
    }
    Keys parts = keys.below(TEXT, mapping);
    parts.refuseUnknown(Section.PROSE);
    Span paragraphs = parts.readOr("paragraphs", ONE, node -> span(node, 1, MOST));
    Span sentences = parts.readOr("sentences", ONE, node -> span(node, 1, MOST));
    Span words = parts.readOr("words", DEFAULT_WORDS, node -> span(node, 1, MOST));
    Span any = new Span(0, Integer.MAX_VALUE);
    Span characters =
        parts.readOr("characters", any, node -> span(node, 0, SpecLimits.LONGEST_TEMPLATE_TEXT));
    List<String> none = List.of();
    List<String> list = parts.readOr("wordList", none, WordList::read);
    if (KEYS.stream().anyMatch(parts::isBroken)) {
      return null;
    }
    TextSpec.Prose prose = new TextSpec.Prose(paragraphs, sentences, words, characters, list);
    return isWithin(parts, prose) ? prose : null;
  }

  /** Whether texts have room, and the number of characters can be met word by word. */
  private static boolean isWithin(Keys parts, TextSpec.Prose prose) {
    int longest = prose.vocabulary().stream().mapToInt(String::length).max().orElse(0);
    Span characters = prose.characters();
    if (parts.has("characters") && characters.most() - characters.least() < longest + 2) {
      parts.problem(
          "characters",
          "must leave room for a word, which has up to "
              + longest
              + " characters, so that the most are at least "
              + (characters.least() + longest + 2)
              + ", but they are "
              + characters.most()
              + "; give a range");
      return false;
    }
    long bytes = prose.mostBytes();
    if (bytes > SpecLimits.LONGEST_TEMPLATE_TEXT) {
      parts.problem(
          parts.has("words") ? "words" : "sentences",
          "must give texts of at most "
              + SpecLimits.LONGEST_TEMPLATE_TEXT
              + " bytes of UTF-8, but may give "
              + bytes
              + "; give fewer, or characters: [1, 2000]");
      return false;
    }
    return true;
  }

  private static Span span(SpecNode node, int least, int most) {
    List<SpecNode> ends =
        node instanceof SpecNode.Sequence sequence ? sequence.items() : List.of(node, node);
    if (ends.size() != 2) {
      throw new ValueException("must be a number or a range such as [2, 8]");
    }
    long first = Numbers.parseLong(ends.get(0));
    long last = Numbers.parseLong(ends.get(1));
    if (first < least || last > most || first > last) {
      throw new ValueException(
          "must be "
              + least
              + " to "
              + most
              + ", or a range of these such as [2, 8], but was "
              + (first == last ? "'" + first + "'" : "[" + first + ", " + last + "]"));
    }
    return new Span((int) first, (int) last);
  }
}
