package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.GeneratorList.Case;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Texts in prose: their form, their sizes and their words.
 *
 * <p>Each χ² test refuses below a probability of 1e-4. There are 5 of them at 200,000 rows, so that
 * one fails by chance for one seed in 2000. The seed is fixed.
 */
final class ProseTest {
  private static final int ROWS = 200_000;
  private static final int FEW = 5_000;
  private static final String WORDS = "{words: [3, 10], sentences: [2, 8], paragraphs: [1, 4]}";

  @Test
  void sentencesBeginWithACapitalAndEndInAFullStop() {
    assertThat(texts(WORDS, FEW))
        .allMatch(
            text ->
                text.matches(
                    "(([A-Z][a-z]*( [a-z]+){2,9}\\.)( (?=[A-Z])|\\n\\n(?=[A-Z])|$)){2,32}"));
  }

  @Test
  void countsAreUniformInTheirRanges() {
    List<String> texts = texts(WORDS, ROWS);

    uniform(texts, 4, text -> text.split("\n\n", -1).length - 1);
    uniform(texts, 7, text -> text.split("\n\n", -1)[0].split("\\. ?", 0).length - 2);
    uniform(texts, 8, text -> text.substring(0, text.indexOf('.')).split(" ", -1).length - 3);
  }

  @Test
  void wordsAreUniform() {
    List<String> texts = texts("{words: 7}", ROWS);
    List<String> second = texts.stream().map(text -> text.split("[ .]", -1)[3]).toList();
    List<String> words = new ArrayList<>(new TreeSet<>(second));

    assertThat(words).hasSizeGreaterThan(250);
    uniform(second, words.size(), words::indexOf);
  }

  @Test
  void wordsThatFollowEachOtherAreIndependent() {
    List<String> texts = texts("{words: 9, wordList: [aa, bb, cc, dd]}", ROWS);
    int[] one = texts.stream().mapToInt(text -> text.charAt(12) - 'a').toArray();
    int[] next = texts.stream().mapToInt(text -> text.charAt(15) - 'a').toArray();

    assertThat(Fit.independence(one, next, 4, 4)).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @ParameterizedTest
  @CsvSource({"40, 60", "1, 20", "500, 520", "100, 1000"})
  void characterLimitsHold(int least, int most) {
    for (String shape : List.of("", ", words: [3, 10], sentences: [2, 8], paragraphs: [1, 4]")) {
      assertThat(texts("{characters: [" + least + ", " + most + "]" + shape + "}", FEW))
          .allMatch(text -> text.length() >= least && text.length() <= most)
          .allMatch(text -> text.endsWith(".") && !text.contains(".."));
    }
  }

  @Test
  void wordsAreThoseOfTheList() {
    assertThat(texts("{words: 2, wordList: [école, ß, ok]}", FEW))
        .allMatch(text -> text.matches("(École|ß|Ok) (école|ß|ok)\\."));
  }

  private static List<String> texts(String text, int rows) {
    return Texts.of(new Case("c", "type: string, text: " + text).plan(), "c", rows);
  }

  private static void uniform(List<String> texts, int size, ToIntFunction<String> bin) {
    long[] counts = new long[size];
    texts.forEach(text -> counts[bin.applyAsInt(text)]++);
    double[] alike = new double[size];
    Arrays.fill(alike, 1);
    assertThat(Fit.chiSquare(counts, alike, texts.size())).isGreaterThan(Fit.LEAST_PROBABILITY);
  }
}
