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
 * What templates draw, against uniform laws, at 400,000 rows.
 *
 * <p>Each χ² test refuses below a probability of 1e-4. There are 229 of them, so that one fails by
 * chance for one seed in 43. The seed is fixed.
 */
final class TemplateFitTest {
  private static final int ROWS = 400_000;

  @ParameterizedTest
  @CsvSource({
    "a, abcdefghijklmnopqrstuvwxyz",
    "A, ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "d, 0123456789",
    "D, 123456789",
    "x, 0123456789abcdef",
    "X, 0123456789ABCDEF",
    "k, abcdefghijklmnopqrstuvwxyz0123456789",
    "K, ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
    "[p-tX_é€], pqrstX_é€"
  })
  void charactersOfEachClassAreUniform(String template, String alphabet) {
    uniform(texts(template), alphabet.length(), alphabet::indexOf);
  }

  @Test
  void everyPlaceOfALongTextIsUniform() {
    List<String> texts = texts("dddddddddddddddddddd"); // over two words of random bits

    for (int place = 0; place < 20; place++) {
      int at = place;
      uniform(texts, 10, text -> text.charAt(at) - '0');
    }
  }

  @Test
  void placesOfALongTextAreIndependentOfEachOther() {
    List<String> texts = texts("dddddddddddddddddddd");

    for (int a = 0; a < 20; a++) {
      for (int b = a + 1; b < 20; b++) {
        independent(column(texts, a), column(texts, b), 10);
      }
    }
  }

  @Test
  void textsOfNeighbouringRowsAreIndependent() {
    List<String> texts = texts("dddddddddddddddd");

    for (int lag : new int[] {1, 2, 10, 1000}) {
      int[] of = column(texts, 3);
      independent(Arrays.copyOfRange(of, 0, ROWS - lag), Arrays.copyOfRange(of, lag, ROWS), 10);
    }
  }

  @Test
  void columnsOfOneTemplateAreIndependent() {
    independent(column(texts("dd", "a"), 0), column(texts("dd", "b"), 0), 10);
  }

  @Test
  void alternativesAreEquallyLikely() {
    uniform(texts("aaa|b|\\d\\d|\\w-\\w|"), 5, TemplateFitTest::alternative);
  }

  @Test
  void charactersOfAnAlternativeAreUniform() {
    List<String> texts = texts("xd|dd|\\xdd").stream().filter(t -> t.startsWith("x")).toList();

    assertThat(texts).hasSizeBetween(ROWS / 3 - 2000, ROWS / 3 + 2000); // 6 standard deviations
    uniform(texts, 100, text -> Integer.parseInt(text.substring(1)));
  }

  @Test
  void shortNumbersAreUniform() {
    uniform(texts("\\n"), 256, Integer::parseInt);
  }

  @Test
  void longNumbersAreUniform() {
    uniform(texts("\\N"), 65536, Integer::parseInt);
  }

  @Test
  void wordsAreUniform() {
    List<String> words = new ArrayList<>(new TreeSet<>(texts("\\w")));

    assertThat(words).hasSize(64).allMatch(word -> word.matches("[a-z]+"));
    uniform(texts("\\w"), 64, words::indexOf);
  }

  private static int alternative(String text) {
    if (text.isEmpty()) {
      return 4;
    }
    if (text.contains("-")) {
      return 3;
    }
    return text.equals("dd") ? 2 : text.length() == 1 ? 1 : 0;
  }

  private static int[] column(List<String> texts, int place) {
    return texts.stream().mapToInt(text -> text.charAt(place) - '0').toArray();
  }

  private static List<String> texts(String template) {
    return texts(template, "c");
  }

  private static List<String> texts(String template, String name) {
    TablePlan plan = new Case(name, "type: string, template: '" + template + "'").plan();
    return Texts.of(plan, name, ROWS);
  }

  private static void uniform(List<String> texts, int size, ToIntFunction<String> bin) {
    long[] counts = new long[size];
    texts.forEach(text -> counts[bin.applyAsInt(text)]++);
    double[] alike = new double[size];
    Arrays.fill(alike, 1);
    assertThat(Fit.chiSquare(counts, alike, texts.size())).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  private static void independent(int[] a, int[] b, int size) {
    assertThat(Fit.independence(a, b, size, size)).isGreaterThan(Fit.LEAST_PROBABILITY);
  }
}
