package dev.synthetic.spec;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a dbldatagen column: templates and what else it has. */
final class DbldatagenText {
  private static final Pattern PIECE = Pattern.compile("\\\\+.|\\[", Pattern.DOTALL);
  private static final Pattern SHOWS_BASE = Pattern.compile("\\\\[vV]");

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
    notes.accept(
        "'text' of the kind "
            + (kind.isEmpty() ? "unknown" : kind)
            + " has no equivalent here; a few words stand in its place");
    keys.put("template", DbldatagenKeys.text("\\w \\w \\w|\\w \\w \\w \\w \\w"));
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
