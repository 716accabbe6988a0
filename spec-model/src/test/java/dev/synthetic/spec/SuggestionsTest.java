package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a misspelt word was probably meant to be. */
final class SuggestionsTest {
  private static final List<String> WORDS =
      List.of("minValue", "maxValue", "weights", "values", "step", "baseColumn");

  @ParameterizedTest
  @CsvSource({
    "weigths, weights",
    "weight, weights",
    "Weights, weights",
    "min_value, minValue",
    "MINVALUE, minValue",
    "mniValue, minValue",
    "base-column, baseColumn",
    "stp, step",
    "vaules, values",
  })
  void theNearestWordIsSuggested(String word, String meant) {
    assertThat(Suggestions.clause(word, WORDS)).isEqualTo("did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "distribution"})
  void withoutANearOneAllAreShown(String word) {
    assertThat(Suggestions.clause(word, WORDS))
        .isEqualTo("choose from minValue, maxValue, weights, values, step, baseColumn");
  }

  @Test
  void aSwapOfNeighboursIsOneEdit() {
    assertThat(Suggestions.distance("abcd", "abdc")).isEqualTo(1);
    assertThat(Suggestions.distance("abcd", "bacd")).isEqualTo(1);
    assertThat(Suggestions.distance("abcd", "")).isEqualTo(4);
    assertThat(Suggestions.distance("", "abcd")).isEqualTo(4);
    assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "partitions, numPartitions",
    "randomSeed, seed",
    "randomseed, seed",
    "startingId, startingRow",
    "rowsPerBatch, maxRowsPerTrigger",
    "maxOffsetsPerTrigger, maxRowsPerTrigger",
    "startTime, startTimestamp",
    "timezone, timeZone",
    "num_rows, rows",
    "limit, rows",
    "tableName, name",
  })
  void wordsOfOthersAtTheTopAreAnsweredWithOurs(String word, String ours) {
    assertThat(Specs.problems(word + ": 1\ncolumns: [{name: id, type: long}]"))
        .containsExactly(word + ": unknown key; did you mean '" + ours + "'?");
  }

  @ParameterizedTest
  @CsvSource({
    "colName, name",
    "colType, type",
    "dataType, type",
    "min, minValue",
    "max, maxValue",
    "start, begin",
    "sql, expr",
    "expression, expr",
    "base_columns, baseColumn",
    "nullable, percentNulls",
    "percent_nulls, percentNulls",
    "hidden, omit",
    "dataRange, minValue' and 'maxValue",
    "choices, values",
    "cardinality, uniqueValues",
  })
  void wordsOfOthersInAColumnAreAnsweredWithOurs(String word, String ours) {
    assertThat(Specs.problem("type: long, " + word + ": 1"))
        .isEqualTo(word + ": unknown key; did you mean '" + ours + "'?");
  }
}
