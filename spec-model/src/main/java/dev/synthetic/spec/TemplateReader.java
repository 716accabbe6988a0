package dev.synthetic.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts after a template. */
final class TemplateReader {
  private final Keys keys;

  TemplateReader(Keys keys) {
    this.keys = keys;
  }

  @Nullable GeneratorSpec read() {
    if (!keys.has("template")) {
      String key = keys.has("wordList") ? "wordList" : "escapeSpecialChars";
      keys.problem(key, "needs template; add it");
      return null;
    }
    String text = keys.read("template", TemplateReader::text);
    boolean escape = keys.readOr("escapeSpecialChars", false, Keys::flag);
    List<String> none = List.of();
    List<String> words = keys.readOr("wordList", none, WordList::read);
    boolean unread = keys.isBroken("wordList") || keys.isBroken("escapeSpecialChars");
    if (text == null || unread) {
      return null;
    }
    try {
      return template(text, escape, words);
    } catch (ValueException e) {
      keys.problem("template", e.getMessage());
      return null;
    }
  }

  private @Nullable GeneratorSpec template(String text, boolean escape, List<String> words) {
    List<List<TemplatePart>> alternatives =
        TemplateParser.parse(
            text,
            escape ? TemplateParser.Letters.ESCAPED : TemplateParser.Letters.BARE,
            words.isEmpty() ? TemplateWords.ALL : words,
            bases());
    int longest = alternatives.stream().mapToInt(TemplateReader::mostBytes).max().orElse(0);
    if (longest > SpecLimits.LONGEST_TEMPLATE_TEXT) {
      throw new ValueException(
          "must give texts of at most "
              + SpecLimits.LONGEST_TEMPLATE_TEXT
              + " bytes of UTF-8, but may give "
              + longest
              + "; make it, or the words, shorter");
    }
    if (!words.isEmpty() && !hasWord(alternatives)) {
      keys.problem("wordList", "must be used by the template, which has no \\w; take it out");
      return null;
    }
    return new GeneratorSpec.Template(text, escape, words, alternatives);
  }

  private static int mostBytes(List<TemplatePart> alternative) {
    return alternative.stream().mapToInt(TemplatePart::mostBytes).sum();
  }

  private static boolean hasWord(List<List<TemplatePart>> alternatives) {
    return alternatives.stream()
        .flatMap(List::stream)
        .anyMatch(part -> part instanceof TemplatePart.Word);
  }

  /** How many base columns there are; which ones is another reader's question. */
  private int bases() {
    List<SpecNode> one = List.of();
    if (!keys.has("baseColumn")) {
      return 0;
    }
    return Math.max(1, keys.readOr("baseColumn", one, TemplateReader::items).size());
  }

  private static List<SpecNode> items(SpecNode node) {
    return node instanceof SpecNode.Sequence sequence ? sequence.items() : List.of();
  }

  /** The text of a template or a pattern, not empty and not too long. */
  static String text(SpecNode node) {
    String text = Keys.text(node);
    if (text.isEmpty() || text.length() > SpecLimits.LONGEST_TEMPLATE) {
      throw new ValueException(
          text.isEmpty()
              ? "must not be empty; a constant is written values: ['']"
              : "must have at most "
                  + SpecLimits.LONGEST_TEMPLATE
                  + " characters, but has "
                  + text.length()
                  + "; join several columns by expr: concat(…)");
    }
    return text;
  }
}
