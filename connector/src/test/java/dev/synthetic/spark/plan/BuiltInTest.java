package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.BuiltInCountries;
import dev.synthetic.spec.SpecReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Believable data: its form, and that columns about one person or place fit each other. */
final class BuiltInTest {
  private static final int ROWS = 20_000;

  /** Lengths by the registry of IBANs, ISO 13616. */
  private static final Map<String, Integer> IBAN_LENGTHS =
      Map.ofEntries(
          Map.entry("GB", 22),
          Map.entry("IE", 22),
          Map.entry("DE", 22),
          Map.entry("AT", 20),
          Map.entry("CH", 21),
          Map.entry("FR", 27),
          Map.entry("BE", 16),
          Map.entry("NL", 18),
          Map.entry("ES", 24),
          Map.entry("PT", 25),
          Map.entry("BR", 29),
          Map.entry("IT", 27),
          Map.entry("SE", 24),
          Map.entry("NO", 15),
          Map.entry("DK", 18),
          Map.entry("FI", 18),
          Map.entry("PL", 28),
          Map.entry("CZ", 24),
          Map.entry("TR", 26));

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "firstName \\p{Lu}[\\p{L}-]+",
        "userName [a-z]+[._-]?[a-z]+\\d{0,3}",
        "email [a-z]+[._-]?[a-z]+\\d{0,3}@([a-z]+\\.example|example\\.(com|org|net))",
        "street .*\\d.*",
        "countryCode [A-Z]{2}",
        "languageCode [a-z]{2}",
        "currencyCode [A-Z]{3}",
        "phone \\+\\d{1,3}(\\s\\d{1,9})+",
        "iban [A-Z]{2}\\d{2}[A-Z0-9]{11,26}",
        "creditCard (4|5[1-5]|2[3-6]|6011|3[47])\\d+",
        "domain [a-z-]+\\.example",
        "url https://www\\.[a-z-]+\\.example/[a-z]+",
        "userAgent Mozilla/5\\.0\\s\\(.*",
        "ipv6 2001:db8(:[1-9a-f][0-9a-f]{3}){6}",
        "mac [0-9a-f][26ae](:[0-9a-f]{2}){5}",
        "color [a-z]+",
        "hexColor #[0-9a-f]{6}",
        "jobTitle ([A-Z][a-z]+\\s?){2,5}",
        "licensePlate [A-Z0-9가나\\s-]{4,14}|(Shinagawa|Osaka).*",
      })
  void everyTextHasItsForm(String name, String pattern) {
    assertThat(texts(name)).allMatch(text -> text.matches(pattern));
  }

  @Test
  void addressesAreThoseOfTheOpenInternet() {
    assertThat(texts("ipv4"))
        .allSatisfy(
            text -> {
              List<Integer> parts =
                  List.of(text.split("\\.")).stream().map(Integer::parseInt).toList();
              assertThat(parts).hasSize(4).allMatch(part -> part < 256);
              assertThat(parts.get(0)).isBetween(1, 223).isNotIn(10, 100, 127, 169, 172, 192, 198);
            });
  }

  @Test
  void checkDigitsOfCardsAreLuhns() {
    assertThat(texts("creditCard"))
        .allMatch(card -> luhnSum(card) % 10 == 0)
        .allMatch(card -> card.length() == (card.startsWith("3") ? 15 : 16));
  }

  @Test
  void checkDigitsOfIbansAreRight_andTheirLengthIsTheirCountrys() {
    Set<String> seen = new HashSet<>();
    for (String iban : texts("iban")) {
      String country = iban.substring(0, 2);
      seen.add(country);
      assertThat(iban).hasSize(IBAN_LENGTHS.getOrDefault(country, 0));
      assertThat(remainder(iban)).isEqualTo(1);
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(BuiltInCountries.WITH_IBAN);
  }

  @Test
  void placeOfARowIsOne() {
    TablePlan plan =
        plan(
            "city",
            "state",
            "country",
            "countryCode",
            "postalCode",
            "iban",
            "phone",
            "currencyCode");
    Map<String, Facts.City> cities =
        Facts.CITIES.stream()
            .collect(
                Collectors.toMap(c -> c.country() + c.name() + c.state(), Function.identity()));
    for (List<String> row : rows(plan)) {
      Facts.City city =
          Objects.requireNonNull(cities.get(row.get(3) + row.get(0) + row.get(1)), row::toString);
      Facts.Country country = Facts.country(city.country());
      assertThat(row.get(2)).isEqualTo(country.name());
      assertThat(city.postalCodes()).anyMatch(pattern -> matches(row.get(4), pattern));
      assertThat(country.phones()).anyMatch(pattern -> matches(row.get(6), pattern));
      assertThat(row.get(7)).isEqualTo(country.currency());
      if (!country.account().isEmpty()) {
        assertThat(row.get(5)).startsWith(country.code());
      }
    }
  }

  @Test
  void personOfARowIsOne_andOfItsPlace() {
    for (List<String> row :
        rows(plan("firstName", "lastName", "fullName", "userName", "email", "countryCode"))) {
      String language = Facts.country(row.get(5)).names();
      assertThat(Facts.names(language, "given")).contains(row.get(0));
      assertThat(Facts.names(language, "family")).contains(row.get(1));
      assertThat(row.get(2)).isEqualTo(row.get(0) + " " + row.get(1));
      assertThat(row.get(3))
          .startsWith(Slugs.of(row.get(0), language))
          .contains(Slugs.of(row.get(1), language));
      assertThat(row.get(4)).startsWith(row.get(3) + "@");
    }
  }

  @Test
  void companyOfARowIsOne() {
    for (List<String> row : rows(plan("company", "domain", "url", "countryCode"))) {
      List<String> forms = Facts.country(row.get(3)).forms();
      String form = forms.stream().filter(f -> row.get(0).endsWith(" " + f)).findFirst().orElse("");
      assertThat(form).isNotEmpty();
      String slug = row.get(1).replace(".example", "").replace("-", "");
      assertThat(row.get(0).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")).startsWith(slug);
      assertThat(row.get(2)).startsWith("https://www." + row.get(1) + "/");
    }
  }

  @Test
  void coordinatesAreInsideTheBoxOfTheRowsCity() {
    TablePlan plan =
        planned(
            """
            columns:
              - {name: city, type: string, faker: city}
              - {name: code, type: string, faker: countryCode}
              - {name: lat, type: double, faker: latitude}
              - {name: lon, type: 'decimal(9,6)', faker: longitude}
              - {name: coarse, type: 'decimal(20,2)', faker: longitude}
              - {name: near, type: float, faker: latitude}
            """);
    List<String> names = List.of("city", "code", "lat", "lon", "coarse", "near");
    List<List<String>> columns = names.stream().map(name -> Cells.of(plan, name, 0, ROWS)).toList();
    for (int row = 0; row < ROWS; row++) {
      String name = columns.get(0).get(row);
      String code = columns.get(1).get(row);
      double latitude = Double.parseDouble(columns.get(2).get(row));
      double longitude = Double.parseDouble(columns.get(3).get(row));
      assertThat(Facts.CITIES)
          .anyMatch(
              city ->
                  city.name().equals(name)
                      && city.country().equals(code)
                      && Math.abs(city.latitude() / 1e6 - latitude) < 0.0500001
                      && Math.abs(city.longitude() / 1e6 - longitude) < 0.0500001);
      assertThat(Double.parseDouble(columns.get(4).get(row)))
          .isEqualTo(
              new BigDecimal(columns.get(3).get(row))
                  .setScale(2, RoundingMode.HALF_UP)
                  .doubleValue());
      assertThat(Double.parseDouble(columns.get(5).get(row))).isEqualTo((float) latitude);
    }
  }

  @Test
  void groupsAreOthers() {
    TablePlan plan =
        planned(
            """
            columns:
              - {name: a, type: string, faker: {name: city, group: sender}}
              - {name: b, type: string, faker: {name: city, group: receiver}}
              - {name: c, type: string, faker: {name: city, group: sender}}
            """);
    List<String> sender = Texts.of(plan, "a", ROWS);

    assertThat(sender).isEqualTo(Texts.of(plan, "c", ROWS));
    assertThat(sender).isNotEqualTo(Texts.of(plan, "b", ROWS));
  }

  @Test
  void numbersOfOneGroupDifferFromColumnToColumn() {
    TablePlan plan =
        planned(
            """
            columns:
              - {name: a, type: string, faker: {name: iban, countries: [DE]}}
              - {name: b, type: string, faker: {name: iban, countries: [DE]}}
            """);

    assertThat(Texts.of(plan, "a", ROWS)).doesNotContainAnyElementsOf(Texts.of(plan, "b", 1000));
  }

  @Test
  void countriesAreThoseAskedFor() {
    assertThat(new HashSet<>(texts("{name: countryCode, countries: [FR, DE]}")))
        .containsExactlyInAnyOrder("FR", "DE");
    assertThat(texts("{name: phone, countries: JP}")).allMatch(phone -> phone.startsWith("+81 "));
    assertThat(texts("{name: iban, countries: [US, AT]}")).allMatch(iban -> iban.startsWith("AT"));
  }

  @Test
  void equalBaseValuesGiveEqualPeople() {
    TablePlan plan =
        planned(
            """
            columns:
              - {name: k, type: long, minValue: 1, maxValue: 100}
              - {name: name, type: string, faker: fullName, baseColumn: k}
              - {name: email, type: string, faker: email, baseColumn: k}
            """);
    Map<String, String> names = new HashMap<>();
    List<String> keys = Cells.of(plan, "k", 0, ROWS);
    List<String> people = Texts.of(plan, "name", ROWS);
    List<String> addresses = Texts.of(plan, "email", ROWS);
    for (int row = 0; row < ROWS; row++) {
      String person = people.get(row) + addresses.get(row);
      String before = names.put(keys.get(row), person);
      assertThat(person).isEqualTo(before == null ? person : before);
    }
    assertThat(names).hasSize(100);
  }

  @Test
  void thereIsEnoughToBelieve() {
    assertThat(Facts.COUNTRIES).hasSizeGreaterThanOrEqualTo(20);
    assertThat(Facts.COUNTRIES.stream().map(Facts.Country::code).toList())
        .isEqualTo(BuiltInCountries.ALL);
    for (Facts.Country country : Facts.COUNTRIES) {
      assertThat(Facts.citiesOf(country)).as(country.code()).hasSizeGreaterThanOrEqualTo(8);
      assertThat(country.account().isEmpty())
          .isNotEqualTo(BuiltInCountries.WITH_IBAN.contains(country.code()));
    }
    List<String> languages = Facts.COUNTRIES.stream().map(Facts.Country::names).distinct().toList();
    assertThat(count(languages, "given")).isGreaterThan(150);
    assertThat(count(languages, "family")).isGreaterThan(250);
    assertThat(Facts.words("company first").size() + Facts.words("company second").size())
        .isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource({
    "countries.txt, 0ab63d8c7b9e810b64b0dbc7eb804261718de22525931d3a5b0fa1b4714000d0",
    "cities.txt, 80d0e8a597e474c74b0a0966e93024bdb3ef86a751fd23d6f94df1505a363f25",
    "names.txt, bc17c3d3c313f0f03f0b2cf9ba25fbd2741a75787616bb6f42bc7fdad65f185d",
    "words.txt, 50de9d9e337a0c8225dc91bebda3e7f5635c70cabf234a2ee7ea74a72c2d285a",
    "user-agents.txt, c30b94feef73f6764803fc897cff4b60025d3f2c87365f34b0cc1c3f67c2a9c2",
  })
  void factsOfVersion1NeverChange(String file, String sha256) throws Exception {
    Path path = Path.of("src/main/resources/dev/synthetic/spark/facts", file);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
  }

  private static long count(List<String> languages, String kind) {
    return languages.stream().flatMap(l -> Facts.names(l, kind).stream()).distinct().count();
  }

  private static boolean matches(String text, String pattern) {
    if (text.length() != pattern.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          switch (pattern.charAt(i)) {
            case '#' -> Character.isDigit(c);
            case '%' -> Character.isDigit(c) && c != '0';
            case '?' -> Character.isUpperCase(c);
            default -> c == pattern.charAt(i);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int luhnSum(String card) {
    int sum = 0;
    for (int i = 0; i < card.length(); i++) {
      int digit = card.charAt(card.length() - 1 - i) - '0';
      int weighed = i % 2 == 1 ? 2 * digit : digit;
      sum += weighed / 10 + weighed % 10;
    }
    return sum;
  }

  private static int remainder(String iban) {
    StringBuilder digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
  }

  private static List<List<String>> rows(TablePlan plan) {
    List<List<String>> columns =
        plan.spec().columns().stream().map(c -> Texts.of(plan, c.name(), ROWS)).toList();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      int at = row;
      rows.add(columns.stream().map(column -> column.get(at)).toList());
    }
    return rows;
  }

  private static List<String> texts(String faker) {
    return Texts.of(planned("columns: [{name: c, type: string, faker: " + faker + "}]"), "c", ROWS);
  }

  private static TablePlan plan(String... names) {
    StringBuilder text = new StringBuilder("columns:\n");
    for (String name : names) {
      text.append("  - {name: " + name + ", type: string, faker: " + name + "}\n");
    }
    return planned(text.toString());
  }

  private static TablePlan planned(String text) {
    return TablePlanner.plan(SpecReader.parse(text, Map.of()));
  }
}
