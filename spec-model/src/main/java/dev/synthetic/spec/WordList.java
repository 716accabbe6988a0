package dev.synthetic.spec;

import java.util.List;

/** The reader of {@code wordList}, the words that texts are made of. */
final class WordList {
  private static final int LONGEST_WORD = 255;

  private WordList() {}

  /** The words of a list, not empty. */
  static List<String> read(SpecNode node) {
    List<SpecNode> items = Keys.items(node);
    if (items.size() > SpecLimits.MOST_WORDS) {
      throw new ValueException(
          "must have at most "
              + SpecLimits.MOST_WORDS
              + " words, but has "
              + items.size()
              + "; give fewer");
    }
    return items.stream().map(WordList::word).toList();
  }

  private static String word(SpecNode node) {
    String word = Keys.text(node);
    if (word.isEmpty() || word.length() > LONGEST_WORD) {
      throw new ValueException(
          "must have words of 1 to "
              + LONGEST_WORD
              + " characters, but has "
              + node.description()
              + "; take it out");
    }
    return word;
  }
}
