package dev.synthetic.spec;

import java.util.List;
import java.util.Map;

/**
 * The words that may stand in a place, and what to say to one that may not.
 *
 * @param what the kind of the words: {@code key}, {@code option}
 * @param known the words there are
 * @param planned words that a later version will have
 * @param aliases what some words are called elsewhere
 */
record Vocabulary(
    String what, List<String> known, List<String> planned, Map<String, String> aliases) {

  /** The rule that a word breaks which is not known, and the way out. */
  String refusal(String word) {
    if (planned.stream().anyMatch(word::equalsIgnoreCase)) {
      return "is not supported yet; take it out";
    }
    String plain = Suggestions.plain(word);
    String alias =
        aliases.entrySet().stream()
            .filter(entry -> Suggestions.plain(entry.getKey()).equals(plain))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    String clause =
        alias == null ? Suggestions.clause(word, known) : "did you mean '" + alias + "'?";
    return "unknown " + what + "; " + clause;
  }
}
