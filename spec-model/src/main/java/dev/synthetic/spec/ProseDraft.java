package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prose being written, for {@link Columns#prose}: each number is drawn between two, both inclusive.
 * Each method gives another draft and leaves this one as it is.
 *
 * @param keys its numbers, as in a spec
 */
public record ProseDraft(Map<String, Object> keys) {
  public ProseDraft {
    keys = new LinkedHashMap<>(keys);
  }

  /** A copy of its numbers, as in a spec. */
  @Override
  public Map<String, Object> keys() {
    return new LinkedHashMap<>(keys);
  }

  /** One sentence of so many words. */
  public static ProseDraft ofWords(int least, int most) {
    return new ProseDraft(Map.of()).with("words", List.of(least, most));
  }

  /** So many sentences in a paragraph. */
  public ProseDraft sentences(int least, int most) {
    return with("sentences", List.of(least, most));
  }

  /** So many paragraphs. */
  public ProseDraft paragraphs(int least, int most) {
    return with("paragraphs", List.of(least, most));
  }

  /** So many characters in all. */
  public ProseDraft characters(int least, int most) {
    return with("characters", List.of(least, most));
  }

  /** The words that it is made of. */
  public ProseDraft wordList(String... words) {
    return with("wordList", List.of(words));
  }

  private ProseDraft with(String key, Object value) {
    Map<String, Object> more = keys();
    more.put(key, value);
    return new ProseDraft(more);
  }
}
