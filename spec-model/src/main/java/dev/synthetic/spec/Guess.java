package dev.synthetic.spec;

import java.io.Serializable;

/**
 * What a column was taken to hold, as only its name and type were given.
 *
 * @param column the column's name
 * @param type the column's type
 * @param rule the names that the guess is for, such as {@code temp}; {@code *} if the type alone
 *     decided
 * @param keys the keys that the column was given, as a spec writes them in braces: {@code
 *     {minValue: 0, maxValue: 100}}; {@code {}} where a column needs none
 */
public record Guess(String column, DataType type, String rule, String keys)
    implements Serializable {
  /** Whether the name had no part in it. */
  public boolean isByTypeAlone() {
    return rule.equals(GuessRule.ANY);
  }
}
