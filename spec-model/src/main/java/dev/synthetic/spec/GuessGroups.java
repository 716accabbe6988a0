package dev.synthetic.spec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which person, place or company the believable data of a table's columns are about. All are about
 * one, but for columns that would hold the same: there the words before the last ones tell a role,
 * which is one of its own, so that {@code billing_city} and {@code shipping_city} are two places.
 */
final class GuessGroups {
  private static final String FAKER = "faker";

  /** Words that say what a column holds, and not whose it is. */
  private static final Set<String> PLAIN_WORDS =
      Set.of(
          ("name first last full given family middle fore sur firstname lastname fullname forename"
                  + " surname username user login e email mail phone number mobile telephone fax"
                  + " msisdn street address city town location zip code zipcode postal postcode"
                  + " state province country nationality language lang locale lat latitude lon lng"
                  + " long longitude currency iban account bank plate license licence company"
                  + " organization organisation domain url uri link website homepage referrer"
                  + " referer")
              .split(" "));

  private final Set<String> apart;

  private GuessGroups(Set<String> apart) {
    this.apart = Set.copyOf(apart);
  }

  /**
   * The groups of a table.
   *
   * @param guesses by the columns' names in small letters, with {@code _} between words, the keys
   *     that are guessed of them, each in the default group
   */
  static GuessGroups of(Map<String, Map<String, SpecNode>> guesses) {
    Map<String, Set<String>> roles = new HashMap<>();
    guesses.forEach(
        (column, keys) -> {
          String data = grouped(keys);
          if (data != null) {
            roles.computeIfAbsent(data, unused -> new HashSet<>()).add(role(column));
          }
        });
    Set<String> apart = new HashSet<>();
    roles.values().stream().filter(alike -> alike.size() > 1).forEach(apart::addAll);
    apart.remove("");
    return new GuessGroups(apart);
  }

  /**
   * A guess in its group.
   *
   * @param column the column's name, in small letters with {@code _} between words
   * @param keys what is guessed of it
   */
  Map<String, SpecNode> grouped(String column, Map<String, SpecNode> keys) {
    String data = grouped(keys);
    String role = role(column);
    if (data == null || !apart.contains(role)) {
      return keys;
    }
    Map<String, SpecNode> parts = new LinkedHashMap<>();
    parts.put("name", new SpecNode.Scalar(data, true));
    parts.put("group", new SpecNode.Scalar(role, true));
    Map<String, SpecNode> own = new LinkedHashMap<>(keys);
    own.put(FAKER, new SpecNode.Mapping(parts));
    return own;
  }

  private static String role(String column) {
    return Arrays.stream(column.split("_", -1))
        .filter(word -> !PLAIN_WORDS.contains(word))
        .collect(Collectors.joining("_"));
  }

  /** The name of built-in data that columns of a group have in common; null for all else. */
  private static @Nullable String grouped(Map<String, SpecNode> keys) {
    if (!(keys.get(FAKER) instanceof SpecNode.Scalar data)) {
      return null;
    }
    boolean hasGroup =
        Arrays.stream(BuiltInName.values())
            .filter(BuiltInName::hasGroup)
            .map(name -> Constants.text(name).toLowerCase(Locale.ROOT))
            .anyMatch(data.text().toLowerCase(Locale.ROOT)::equals);
    return hasGroup ? data.text() : null;
  }
}
