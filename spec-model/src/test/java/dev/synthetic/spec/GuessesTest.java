package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.synthetic.spec.GeneratorSpec.EventTime;
import dev.synthetic.spec.GeneratorSpec.Range;
import dev.synthetic.spec.GeneratorSpec.Sequence;
import dev.synthetic.spec.GeneratorSpec.Template;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns hold of which a schema gives names and types alone. */
final class GuessesTest {
  /** Types that columns may have and that have no parts. */
  private static final List<String> TYPES =
      List.of(
          "boolean",
          "byte",
          "short",
          "int",
          "long",
          "float",
          "double",
          "decimal(3,2)",
          "decimal(10,2)",
          "decimal(20,0)",
          "decimal(38,10)",
          "string",
          "binary",
          "date",
          "timestamp",
          "timestamp_ntz",
          "interval day to second",
          "interval year to month");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | long | sequence",
        "id | int | uniqueNumbers",
        "id | string | uuid",
        "device | string | template",
        "customer_id | long | range",
        "customerId | long | range",
        "email | string | builtIn",
        "contact_email | string | builtIn",
        "country | string | builtIn",
        "lat | double | builtIn",
        "lat | int | range",
        "message | string | prose",
        "ip_address | string | builtIn",
        "status | string | choice",
        "is_active | boolean | choice",
        "amount | decimal(10,2) | range",
        "at | timestamp | eventTime",
        "created_at | timestamp | eventTime",
        "birth_date | date | timeRange",
        "payload | binary | expression",
      })
  void theNameSaysWhatAColumnHolds(String name, String type, String kind) {
    assertThat(kind(generator("`" + name + "` " + type))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "temp | double | -10 | 45",
        "outdoor_temperature | float | -10 | 45",
        "temp_celsius | int | -10 | 45",
        "humidity | double | 0 | 100",
        "lat | int | -60 | 70",
        "longitude | short | -180 | 180",
        "age | int | 18 | 95",
        "total_price | double | 1 | 10000",
        "price_usd | decimal(10,2) | 1 | 10000",
        "cost | decimal(4,2) | 1 | 99.99",
        "score | byte | 0 | 100",
        "xyz | long | 1 | 1000000",
        "xyz | byte | 1 | 127",
        "xyz | double | 0 | 100",
        "xyz | decimal(3,2) | 0 | 9.99",
      })
  void numbersAreOfTheSizeThatTheNameSays(
      String name, String type, BigDecimal least, BigDecimal most) {
    Range range = (Range) generator(name + " " + type);
    assertThat(range.minValue()).isEqualByComparingTo(least);
    assertThat(range.maxValue()).isEqualByComparingTo(most);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeWithoutPartsHasAGuessWhateverTheName(String type) {
    for (GuessRule rule : GuessTable.RULES) {
      for (String pattern : rule.names()) {
        String name = pattern.replace("*", "x").replaceAll("[=^+]", "");
        ParsedSpec parsed = parsed("`" + name + "` " + type);
        assertThat(parsed.problems()).as(name + " " + type).isEmpty();
        assertThat(parsed.guesses()).hasSize(1);
      }
    }
  }

  @Test
  void everyNameInTheTableIsGuessedByItsLine() {
    List<String> idle = new ArrayList<>();
    for (GuessRule rule : GuessTable.RULES) {
      for (String pattern : rule.names()) {
        if (TYPES.stream().noneMatch(type -> isGuess(rule, pattern, type))) {
          idle.add(pattern + " " + rule.family() + " " + rule.keys());
        }
      }
    }
    assertThat(idle).isEmpty();
  }

  @Test
  void believableDataOfATableAreAboutOnePersonAndPlace() {
    assertThat(groups("customer_name string, email string, city string, home_zip string"))
        .containsOnly("default");
  }

  @Test
  void believableDataThatWouldBeTheSameAreOfEachRole() {
    assertThat(groups("email string, billing_city string, billing_zip string, shippingCity string"))
        .containsExactly("default", "billing", "billing", "shipping");
    assertThat(groups("sender_name string, receiver_name string, sender_iban string, zip string"))
        .containsExactly("sender", "receiver", "sender", "default");
  }

  private static List<String> groups(String schema) {
    return spec(parsed(schema)).columns().stream()
        .map(column -> ((TextSpec.BuiltIn) column.generator()).group())
        .toList();
  }

  @Test
  void aKeyInTheFirstColumnIsTheTablesOwn() {
    assertThat(generator("order_id long, amount double")).isInstanceOf(Sequence.class);
    assertThat(generator("order_id long, id long")).isInstanceOf(Range.class);
    ParsedSpec later = parsed("line int, order_id long");
    assertThat(spec(later).columns().get(1).generator()).isInstanceOf(Range.class);
  }

  @Test
  void whatWasCreatedWasSoBeforeTheRowIsDue() {
    ParsedSpec parsed = parsed("created_at timestamp, updated_at timestamp");
    EventTime created = (EventTime) spec(parsed).columns().get(0).generator();
    EventTime updated = (EventTime) spec(parsed).columns().get(1).generator();
    assertThat(created.lateness()).isNotNull();
    assertThat(updated.lateness()).isNull();
    assertThat(((EventTime) generator("created_at timestamp")).lateness()).isNull();
  }

  @Test
  void notNullColumnsHaveNoNulls() {
    assertThat(spec(parsed("note string")).columns().get(0).percentNulls()).isPositive();
    assertThat(spec(parsed("note string not null")).columns().get(0).percentNulls()).isZero();
  }

  @Test
  void columnsOverrideGuessesByName() {
    String text =
        """
        schema: 'id long, device string, temp double'
        columns:
          - {name: TEMP, minValue: 60, maxValue: 90}
          - {name: device, percentNulls: 0.5}
          - {name: extra, type: int, minValue: 1, maxValue: 2}
        """;
    ParsedSpec parsed = SpecReader.parse(text, Map.of());
    List<ColumnSpec> columns = spec(parsed).columns();
    assertThat(columns.stream().map(ColumnSpec::name))
        .containsExactly("id", "device", "TEMP", "extra");
    assertThat(((Range) columns.get(2).generator()).minValue()).isEqualByComparingTo("60");
    assertThat(columns.get(1).generator()).isInstanceOf(Template.class);
    assertThat(columns.get(1).percentNulls()).isEqualByComparingTo("0.5");
    assertThat(parsed.guesses().stream().map(Guess::column)).containsExactly("id", "device");
  }

  @Test
  void aGuessIsNothingButColumnsWrittenOut() {
    ParsedSpec guessed =
        parsed("id long, device string, temp double, note string, email string, at timestamp");
    StringBuilder text = new StringBuilder("columns:\n");
    for (Guess guess : guessed.guesses()) {
      String keys = guess.keys().substring(1);
      String type = guess.type().ddl();
      String separator = keys.equals("}") ? "" : ", ";
      text.append("  - {name: ").append(guess.column()).append(", type: ").append(type);
      text.append(separator).append(keys).append('\n');
    }
    ParsedSpec written = SpecReader.parse(text.toString(), Map.of());
    assertThat(SpecCanonical.text(spec(written))).isEqualTo(SpecCanonical.text(spec(guessed)));
  }

  @Test
  void theSchemaIsAReaderOptionToo() {
    ParsedSpec parsed = SpecReader.parse("{}", Map.of("SCHEMA", "id long"));
    assertThat(spec(parsed).columns()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id long",
        "id: long, b: int not null",
        "`a b` decimal(10, 2) NOT NULL COMMENT 'this', c char(3)",
        "at timestamp comment \"when, exactly\", d date",
      })
  void schemasAreWrittenAsInSpark(String schema) {
    assertThatCode(() -> spec(parsed(schema))).doesNotThrowAnyException();
  }

  static List<String> types() {
    return TYPES;
  }

  private static boolean isGuess(GuessRule rule, String pattern, String type) {
    boolean isEnd = pattern.matches("[a-z0-9_]+");
    String name = (isEnd ? "x_" : "") + pattern.replace("*", "x").replaceAll("[=^+]", "");
    String beside = pattern.startsWith("+") ? ", updated_at timestamp" : "";
    String before = pattern.startsWith("^") ? "" : "other boolean, ";
    ParsedSpec parsed = parsed(before + "`" + name + "` " + type + beside);
    Guess guess = parsed.guesses().get(before.isEmpty() ? 0 : 1);
    return rule.family().has(guess.type()) && guess.rule().equals(pattern);
  }

  private static String kind(GeneratorSpec generator) {
    String name = generator.getClass().getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static GeneratorSpec generator(String schema) {
    return spec(parsed(schema)).columns().get(0).generator();
  }

  private static ParsedSpec parsed(String schema) {
    return SpecReader.parse("schema: \"" + schema.replace("\"", "\\\"") + "\"", Map.of());
  }

  private static Spec spec(ParsedSpec parsed) {
    Spec spec = parsed.spec();
    assertThat(parsed.problems()).isEmpty();
    if (spec == null) {
      throw new AssertionError("no spec");
    }
    return spec;
  }
}
