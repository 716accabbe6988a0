package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.plan.GeneratorList.Case;
import dev.synthetic.spec.InvalidSpecException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts by the Datafaker library: a function of the row, the locale and nothing else. */
final class DatafakerTest {
  private static final int ROWS = 300;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name.fullName",
        "{name: address.fullAddress, locale: de}",
        "'#{Internet.emailAddress} #{Company.name} #{Lorem.sentence}'",
        "{expression: \"#{numerify '###-##'} #{regexify '[a-c]{9}'}\", locale: tr}",
        "{expression: phoneNumber.cellPhone, locale: pt-BR}",
        "commerce.productName",
        "internet.uuid",
        "finance.iban",
      })
  void cellsAreTheSameInAnyBlockAndUnderAnyDefaultLocale(String faker) {
    TablePlan plan = plan(faker);
    List<String> cells = Cells.of(plan, List.of("c"), 0, ROWS, 4096);

    assertThat(new HashSet<>(cells)).hasSizeGreaterThan(ROWS / 4);
    assertThat(Cells.of(plan, List.of("c"), 0, ROWS, 7)).isEqualTo(cells);
    assertThat(Cells.of(plan(faker), "c", 100, 50)).isEqualTo(cells.subList(100, 150));
    assertThat(underTurkishDefaults(faker)).isEqualTo(cells);
  }

  @Test
  void localeDecides() {
    assertThat(Cells.of(plan("{name: address.city, locale: ja}"), "c", 0, 50))
        .isNotEqualTo(Cells.of(plan("address.city"), "c", 0, 50));
  }

  @Test
  void equalBaseValuesGiveEqualTexts() {
    TablePlan plan = new Case("c", "type: string, faker: name.fullName, baseColumn: k").plan();
    List<String> keys = Cells.of(plan, "k", 0, ROWS);
    List<String> texts = Cells.of(plan, "c", 0, ROWS);

    for (int row = 1; row < ROWS; row++) {
      int first = keys.indexOf(keys.get(row));
      assertThat(texts.get(row)).isEqualTo(texts.get(first));
    }
  }

  @Test
  void withoutTheLibraryTheCoordinateIsTold() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      if (!entry.contains("datafaker")) {
        urls.add(java.nio.file.Path.of(entry).toUri().toURL());
      }
    }
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader bare =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(bare);
      Object present =
          bare.loadClass("dev.synthetic.spark.generate.Datafaker")
              .getMethod("isPresent")
              .invoke(null);
      assertThat(present).isEqualTo(false);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void answersThatFollowNoSeedAreRefused() {
    assertThatThrownBy(() -> plan("'#{Nothing.there}'"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("must be an expression that Datafaker knows");
  }

  private static List<String> underTurkishDefaults(String faker) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      return Cells.of(plan(faker), "c", 0, ROWS);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static TablePlan plan(String faker) {
    return new Case("c", "type: string, faker: " + faker).plan();
  }
}
