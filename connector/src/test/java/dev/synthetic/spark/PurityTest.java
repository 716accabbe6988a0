package dev.synthetic.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No path to a value asks the clock, chance, a default of the machine, or its mathematics. */
final class PurityTest {
  /** Where values come from; {@code source} alone has a clock, to know which rows are due. */
  private static final String[] PURE = {
    "dev.synthetic.spec",
    "dev.synthetic.spark.random",
    "dev.synthetic.spark.timeline",
    "dev.synthetic.spark.generate",
    "dev.synthetic.spark.expression",
    "dev.synthetic.spark.plan",
    "dev.synthetic.spark.pushdown"
  };

  /** Methods whose answer depends on more than their arguments, by class and name. */
  private static final Pattern IMPURE =
      Pattern.compile(
          String.join(
              "|",
              "java\\.lang\\.Math\\.(random|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp"
                  + "|expm1|log|log10|log1p|pow|cbrt|hypot)",
              "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getProperty|getenv)",
              "java\\.util\\.UUID\\.randomUUID",
              "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
              "java\\.security\\.SecureRandom\\..*",
              "java\\.time\\..*\\.now",
              "java\\.time\\.Clock\\.system.*",
              "java\\.time\\.ZoneId\\.systemDefault",
              "java\\.util\\.TimeZone\\.getDefault",
              "java\\.util\\.Locale\\.getDefault",
              "java\\.nio\\.charset\\.Charset\\.defaultCharset",
              "java\\.util\\.Objects\\.hash|java\\.lang\\.System\\.identityHashCode"));

  /** Methods that take a default where they are not given a locale or a charset. */
  private static final Set<String> DEFAULTED =
      Set.of("toLowerCase", "toUpperCase", "getBytes", "format", "formatted");

  private static final ArchRule RULE =
      noClasses().that().resideInAnyPackage(PURE).should().accessTargetWhere(impure());

  @Test
  void nothingOnAPathToAValueIsImpure() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.synthetic");
    assertThat(classes.size()).isGreaterThan(100);
    RULE.check(classes);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AsksClock.class,
        AsksChance.class,
        AsksUuid.class,
        AsksLocale.class,
        AsksMathematics.class
      })
  void theCheckFindsWhatItLooksFor(Class<?> offender) {
    JavaClasses classes = new ClassFileImporter().importClasses(offender);
    assertThatThrownBy(() -> noClasses().should().accessTargetWhere(impure()).check(classes))
        .isInstanceOf(AssertionError.class);
  }

  private static DescribedPredicate<JavaAccess<?>> impure() {
    return new DescribedPredicate<>("is impure") {
      @Override
      public boolean test(JavaAccess<?> access) {
        if (access instanceof JavaConstructorCall call) {
          return call.getTargetOwner().getFullName().equals("java.util.Random")
              && call.getTarget().getRawParameterTypes().isEmpty();
        }
        return access instanceof JavaMethodCall call && isImpure(call);
      }
    };
  }

  private static boolean isImpure(JavaMethodCall call) {
    String owner = call.getTargetOwner().getFullName();
    if (IMPURE.matcher(owner + "." + call.getName()).matches()) {
      return true;
    }
    List<String> parameters =
        call.getTarget().getRawParameterTypes().stream().map(type -> type.getFullName()).toList();
    return owner.equals("java.lang.String")
        && DEFAULTED.contains(call.getName())
        && !parameters.contains("java.util.Locale")
        && !parameters.contains("java.nio.charset.Charset");
  }

  static final class AsksClock {
    long answer() {
      return Instant.now().toEpochMilli();
    }
  }

  static final class AsksChance {
    long answer() {
      return new Random().nextLong();
    }
  }

  static final class AsksUuid {
    String answer() {
      return UUID.randomUUID().toString();
    }
  }

  static final class AsksLocale {
    String answer() {
      return "I".toLowerCase(Locale.getDefault());
    }
  }

  static final class AsksMathematics {
    double answer() {
      return Math.log(2);
    }
  }
}
