package dev.synthetic.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package imports only from those before it; the first know nothing of Spark. */
final class ArchitectureTest {
  private static final String ROOT = "dev.synthetic.spark.";

  /** The packages, in import order. */
  private static final List<String> ORDER =
      List.of(
          "random", "timeline", "generate", "expression", "plan", "pushdown", "source", "catalog");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.synthetic");

  @Test
  void everyPackageIsInTheOrder() {
    assertThat(
            CLASSES.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"random", "timeline", "generate", "expression", "plan", "pushdown", "source"})
  void noPackageImportsFromALaterOne(String name) {
    String[] later =
        ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {ROOT + "random", ROOT + "timeline", "dev.synthetic.spec"})
  void someKnowNothingOfSpark(String name) {
    noClasses()
        .that()
        .resideInAPackage(name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
  }

  @Test
  void specModelKnowsNothingOfTheConnector() {
    noClasses()
        .that()
        .resideInAPackage("dev.synthetic.spec")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.synthetic.spark..")
        .check(CLASSES);
  }
}
