package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a dbldatagen column: templates and what else it has. */
final class DbldatagenText {
  private static final Pattern PIECE = Pattern.compile("\\\\+.|\\[", Pattern.DOTALL);
  private static final Pattern SHOWS_BASE = Pattern.compile("\\\\[vV]");

  /** Of texts that may be longer than prose here. */
  private static final int MOST_CHARACTERS = 2000;

  private final DbldatagenKeys old;
  private final List<String> bases;
  private final Consumer<String> notes;

  /**
   * The texts of a column.
   *
   * @param old its keys in dbldatagen
   * @param bases the columns that it is a function of
   * @param notes to which goes what has no equivalent
   */
  DbldatagenText(DbldatagenKeys old, List<String> bases, Consumer<String> notes) {
    this.old = old;
    this.bases = bases;
    this.notes = notes;
  }

  /** Puts our keys for them. */
  void put(Map<String, SpecNode> keys) {
    if (old.has("template")) {
      put(old.textOr("template", ""), old, keys);
      return;
    }
    DbldatagenKeys text = old.below("text");
    String kind = text.textOr("kind", "");
    if (kind.equals("TemplateGenerator")) {
      put(text.textOr("template", ""), text, keys);
      return;
    }
    if (kind.equals("ILText")) {
      prose(text, keys);
      return;
    }
    notes.accept(
        "'text' of the kind "
            + (kind.isEmpty() ? "unknown" : kind)
            + " is Python, which no spec runs; a few words stand in its place: take faker, such as"
            + " faker: fullName, regex or expr");
    keys.put("text", new SpecNode.Mapping(Map.of("words", range(3, 5))));
  }

  /** Paragraphs of sentences of words, each a number or a range there, too. */
  private void prose(DbldatagenKeys from, Map<String, SpecNode> keys) {
    Map<String, SpecNode> parts = new LinkedHashMap<>();
    from.move("paragraphs", "paragraphs", parts);
    from.move("sentences", "sentences", parts);
    from.move("words", "words", parts);
    from.move("extendedWordList", "wordList", parts);
    keys.put("text", new SpecNode.Mapping(parts));
    if (isTooLong(parts)) {
      parts.put("characters", range(1, MOST_CHARACTERS));
      keys.put("text", new SpecNode.Mapping(parts));
      notes.accept(
          "'text' may be longer there; here it ends before " + MOST_CHARACTERS + " characters");
    }
  }

  private static boolean isTooLong(Map<String, SpecNode> parts) {
    Problems problems = new Problems();
    Map<String, SpecNode> column = Map.of("text", new SpecNode.Mapping(parts));
    new ProseReader(new Keys(new SpecNode.Mapping(column), "", problems)).read();
    return !problems.isEmpty();
  }

  private static SpecNode range(int least, int most) {
    return new SpecNode.Sequence(List.of(DbldatagenKeys.plain(least), DbldatagenKeys.plain(most)));
  }

  private void put(String template, DbldatagenKeys from, Map<String, SpecNode> keys) {
    keys.put("template", DbldatagenKeys.text(withoutClasses(template)));
    if (from.isTrue("escapeSpecialChars")) {
      keys.put("escapeSpecialChars", DbldatagenKeys.plain("true"));
    }
    from.move("extendedWordList", "wordList", keys);
    if (!bases.isEmpty() && SHOWS_BASE.matcher(template).find()) {
      List<SpecNode> names = bases.stream().map(DbldatagenKeys::text).toList();
      keys.put("baseColumn", names.size() == 1 ? names.get(0) : new SpecNode.Sequence(names));
    }
  }

  /** A bracket begins a class here, and stands for itself there. */
  private static String withoutClasses(String template) {
    return PIECE
        .matcher(template)
        .replaceAll(
            piece -> Matcher.quoteReplacement(piece.group().equals("[") ? "\\[" : piece.group()));
  }
}
