package dev.synthetic.spec;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a misspelt word was probably meant to be. */
final class Suggestions {
  private static final int LONGEST_LIST = 32;
  private static final int LONGEST_WORD = 80;

  private Suggestions() {}

  /** A clause to put behind a rule: the nearest word, or all of them where none is near. */
  static String clause(String word, Collection<String> words) {
    String nearest = nearest(word, words);
    if (nearest != null) {
      return "did you mean '" + nearest + "'?";
    }
    return "choose from " + list(words);
  }

  /** Words in a row, cut where there are very many. */
  static String list(Collection<String> words) {
    String shown =
        String.join(", ", words.stream().limit(LONGEST_LIST).map(Suggestions::shown).toList());
    return words.size() > LONGEST_LIST ? shown + ", …" : shown;
  }

  /** A word on one line, cut where it is very long. */
  static String shown(String word) {
    String line = word.replace("\n", "\\n");
    return line.length() > LONGEST_WORD ? line.substring(0, LONGEST_WORD) + "…" : line;
  }

  /** The word that is nearest, if it is near; null if none is. */
  static @Nullable String nearest(String word, Collection<String> words) {
    if (word.length() > LONGEST_WORD) {
      return null;
    }
    String plain = plain(word);
    String best = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : words) {
      if (candidate.length() > LONGEST_WORD) {
        continue;
      }
      int distance = distance(plain, plain(candidate));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** A word as it is compared: without regard to case and to what joins its parts. */
  static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /** The fewest insertions, deletions, replacements and swaps of neighbours (Damerau, 1964). */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
