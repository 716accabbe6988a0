package dev.synthetic.spark.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names as parts of addresses: small letters and digits of ASCII. */
final class Slugs {
  /** Letters that are more than a letter with a mark. */
  private static final Map<String, String> LETTERS =
      Map.of("ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ı", "i", "þ", "th");

  private static final Map<String, String> GERMAN = Map.of("ä", "ae", "ö", "oe", "ü", "ue");

  private Slugs() {}

  /**
   * A name's letters and digits.
   *
   * @param language the language that decides what becomes of a letter with a mark
   */
  static String of(String name, String language) {
    String text = name.toLowerCase(Locale.ROOT);
    if (language.equals("de")) {
      text = replaced(text, GERMAN);
    }
    String plain = Normalizer.normalize(replaced(text, LETTERS), Normalizer.Form.NFD);
    return plain.replaceAll("[^a-z0-9]", "");
  }

  private static String replaced(String text, Map<String, String> letters) {
    String result = text;
    for (Map.Entry<String, String> letter : letters.entrySet()) {
      result = result.replace(letter.getKey(), letter.getValue());
    }
    return result;
  }
}
