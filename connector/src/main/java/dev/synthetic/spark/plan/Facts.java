package dev.synthetic.spark.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What believable data is made of, as the resource files beside this package say it: countries and
 * their cities, names and streets by language, words.
 */
final class Facts {
  private static final String FOLDER = "/dev/synthetic/spark/facts/";
  private static final int MICRO_DIGITS = 6;

  /**
   * A country.
   *
   * @param code its code by ISO 3166-1
   * @param names the language that its names and streets are of
   * @param currency its currency's code by ISO 4217
   * @param language its main language's code by ISO 639-1
   * @param phones patterns of phone numbers
   * @param plates patterns of licence plates
   * @param account the pattern of an IBAN behind its check digits; empty where there are none
   * @param forms what companies are called behind their name
   */
  record Country(
      String code,
      String name,
      String names,
      String currency,
      String language,
      List<String> phones,
      List<String> plates,
      String account,
      List<String> forms) {}

  /**
   * A city.
   *
   * @param country its country's code
   * @param latitude in millionths of a degree
   * @param longitude in millionths of a degree
   * @param postalCodes patterns of its postal codes
   */
  record City(
      String country,
      String name,
      String state,
      long latitude,
      long longitude,
      List<String> postalCodes) {}

  /** All countries, in a fixed order. */
  static final List<Country> COUNTRIES =
      lines("countries.txt").stream().map(Facts::countryOf).toList();

  /** All cities, in a fixed order. */
  static final List<City> CITIES = lines("cities.txt").stream().map(Facts::city).toList();

  /** Patterns of what browsers call themselves. */
  static final List<String> USER_AGENTS = lines("user-agents.txt");

  private static final Map<String, List<String>> LISTS = lists();

  private Facts() {}

  /** The country of a code. */
  static Country country(String code) {
    return COUNTRIES.stream()
        .filter(country -> country.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no country " + code));
  }

  /** The cities of a country. */
  static List<City> citiesOf(Country country) {
    return CITIES.stream().filter(city -> city.country().equals(country.code())).toList();
  }

  /** A list of words. */
  static List<String> words(String list) {
    return Objects.requireNonNull(LISTS.get(list), list);
  }

  /** A list of names of a language; empty where the language has none of that kind. */
  static List<String> names(String language, String kind) {
    return LISTS.getOrDefault(language + "|" + kind, List.of());
  }

  private static Country countryOf(String line) {
    String[] fields = line.split("\\|", -1);
    return new Country(
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        fields[4],
        items(fields[5]),
        items(fields[6]),
        fields[7],
        items(fields[8]));
  }

  private static City city(String line) {
    String[] fields = line.split("\\|", -1);
    return new City(
        fields[0], fields[1], fields[2], micros(fields[3]), micros(fields[4]), items(fields[5]));
  }

  private static long micros(String degrees) {
    return new BigDecimal(degrees).movePointRight(MICRO_DIGITS).longValueExact();
  }

  private static Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new HashMap<>();
    for (String line : lines("words.txt")) {
      String[] fields = line.split("\\|", -1);
      lists.put(fields[0], items(fields[1]));
    }
    for (String line : lines("names.txt")) {
      String[] fields = line.split("\\|", -1);
      lists.put(fields[0] + "|" + fields[1], items(fields[2]));
      if (fields.length > 3) {
        lists.put(fields[0] + "|highest", List.of(fields[3]));
      }
    }
    return lists;
  }

  private static List<String> items(String text) {
    return List.of(text.split(";", -1));
  }

  /** The lines of a file, but for remarks. */
  private static List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    InputStream resource = Objects.requireNonNull(Facts.class.getResourceAsStream(FOLDER + file));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the connector's own jar can be read", e);
    }
    return List.copyOf(lines);
  }
}
