package dev.synthetic.spec;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads believable data: a built-in name, or an expression of the Datafaker library. */
final class FakerReader {
  private static final String FAKER = "faker";
  private static final String EXAMPLE = "{name: city, countries: [DE, FR]}";
  private static final String DEFAULT_GROUP = "default";
  private static final String DEFAULT_LOCALE = "en";
  private static final int LONGEST_GROUP = 255;
  private static final int LONGEST_EXPRESSION = 1000;

  /** A provider and its method, without the marks of an expression. */
  private static final Pattern METHOD = Pattern.compile("([A-Za-z]\\w*)((?:\\.[A-Za-z]\\w*)+)");

  /** Providers of the library whose answers follow the clock. */
  private static final Pattern CLOCK =
      Pattern.compile("#\\{\\s*(?:date|timeanddate|time)\\b.*", Pattern.CASE_INSENSITIVE);

  /** What built-in names are called elsewhere. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("name", "fullName"),
          Map.entry("givenName", "firstName"),
          Map.entry("familyName", "lastName"),
          Map.entry("surname", "lastName"),
          Map.entry("login", "userName"),
          Map.entry("mail", "email"),
          Map.entry("safeEmail", "email"),
          Map.entry("address", "street"),
          Map.entry("streetAddress", "street"),
          Map.entry("zip", "postalCode"),
          Map.entry("zipCode", "postalCode"),
          Map.entry("postcode", "postalCode"),
          Map.entry("province", "state"),
          Map.entry("phoneNumber", "phone"),
          Map.entry("job", "jobTitle"),
          Map.entry("organization", "company"),
          Map.entry("creditCardNumber", "creditCard"),
          Map.entry("plate", "licensePlate"),
          Map.entry("currency", "currencyCode"),
          Map.entry("language", "languageCode"),
          Map.entry("domainName", "domain"),
          Map.entry("macAddress", "mac"),
          Map.entry("ip", "ipv4"),
          Map.entry("colour", "color"),
          Map.entry("lat", "latitude"),
          Map.entry("lon", "longitude"));

  /** Second names of the same data. */
  private static final Map<String, BuiltInName> SAME = Map.of("region", BuiltInName.STATE);

  private final Keys keys;
  private final DataType type;

  FakerReader(Keys keys, DataType type) {
    this.keys = keys;
    this.type = type;
  }

  @Nullable GeneratorSpec read() {
    SpecNode node = keys.read(FAKER, given -> given);
    if (node instanceof SpecNode.Mapping mapping) {
      return parts(keys.below(FAKER, mapping));
    }
    String text = keys.read(FAKER, FakerReader::text);
    if (text == null) {
      return null;
    }
    if (isExpression(text)) {
      return library(keys, FAKER, DEFAULT_LOCALE);
    }
    BuiltInName name = keys.read(FAKER, FakerReader::name);
    return name == null ? null : builtIn(keys, FAKER, name, DEFAULT_GROUP, List.of());
  }

  private @Nullable GeneratorSpec parts(Keys parts) {
    String given = parts.textOrNull("name");
    boolean byExpression = parts.has("expression");
    if (byExpression || (given != null && isExpression(given))) {
      String key = byExpression ? "expression" : "name";
      parts.refuseUnknown(byExpression ? Section.FAKER_EXPRESSION : Section.FAKER_NAMED_EXPRESSION);
      String locale = parts.readOr("locale", DEFAULT_LOCALE, FakerReader::locale);
      return parts.isBroken("locale") ? null : library(parts, key, locale);
    }
    parts.refuseUnknown(Section.FAKER);
    BuiltInName name = parts.required("name", "city", FakerReader::name);
    String group = parts.readOr("group", DEFAULT_GROUP, FakerReader::group);
    List<String> none = List.of();
    List<String> countries = parts.readOr("countries", none, FakerReader::countries);
    if (name == null || parts.isBroken("group") || parts.isBroken("countries")) {
      return null;
    }
    return builtIn(parts, "name", name, group, countries);
  }

  private @Nullable GeneratorSpec builtIn(
      Keys parts, String key, BuiltInName name, String group, List<String> countries) {
    String word = Constants.text(name);
    boolean fits =
        name.isNumber()
            ? type.isReal() || type instanceof DataType.Decimal
            : type == DataType.Simple.STRING;
    if (!fits) {
      String types = name.isNumber() ? "a double, float or decimal" : "a string";
      parts.problem(
          key,
          "must be on "
              + types
              + " column, as it is '"
              + word
              + "', but the type is "
              + type.ddl()
              + "; change the type");
      return null;
    }
    refuseIdle(parts, "group", word, name.hasGroup());
    refuseIdle(parts, "countries", word, name.hasCountry());
    if (name == BuiltInName.IBAN && !countries.isEmpty() && !withIban(countries)) {
      parts.problem(
          "countries",
          "must name a country with IBANs, but has none of "
              + String.join(", ", BuiltInCountries.WITH_IBAN)
              + "; add one");
    }
    if (parts.isBroken("group") || parts.isBroken("countries") || !hasRoom(parts, key, name)) {
      return null;
    }
    return new TextSpec.BuiltIn(name, group, countries);
  }

  private static void refuseIdle(Keys parts, String option, String word, boolean has) {
    if (!has && parts.has(option)) {
      parts.problem(option, "has no effect on '" + word + "'; take it out");
    }
  }

  /** Degrees have up to three digits before the point. */
  private boolean hasRoom(Keys parts, String key, BuiltInName name) {
    if (!name.isNumber() || !(type instanceof DataType.Decimal decimal)) {
      return true;
    }
    if (decimal.precision() - decimal.scale() >= 3) {
      return true;
    }
    parts.problem(
        key,
        "must be on a decimal with 3 digits before the point, but the type is "
            + type.ddl()
            + "; take decimal(9,6)");
    return false;
  }

  private static boolean withIban(List<String> countries) {
    return countries.stream().anyMatch(BuiltInCountries.WITH_IBAN::contains);
  }

  private @Nullable GeneratorSpec library(Keys parts, String key, String locale) {
    String expression = parts.read(key, FakerReader::expression);
    if (expression == null) {
      return null;
    }
    if (type != DataType.Simple.STRING) {
      parts.problem(
          key, "must be on a string column, but the type is " + type.ddl() + "; cast it by expr");
      return null;
    }
    return new TextSpec.Library(expression, locale);
  }

  private static boolean isExpression(String text) {
    return text.contains(".") || text.contains("#{");
  }

  private static String expression(SpecNode node) {
    String text = Keys.text(node).strip();
    var method = METHOD.matcher(text);
    String expression = text;
    if (method.matches()) {
      String provider = method.group(1);
      String capital = provider.substring(0, 1).toUpperCase(Locale.ROOT) + provider.substring(1);
      expression = "#{" + capital + method.group(2) + "}";
    }
    if (!expression.contains("#{") || text.length() > LONGEST_EXPRESSION) {
      throw new ValueException(
          "must be an expression of Datafaker of at most "
              + LONGEST_EXPRESSION
              + " characters, such as name.fullName or '#{Name.fullName}', but was "
              + node.description());
    }
    if (CLOCK.matcher(expression).find()) {
      throw new ValueException(
          "must not follow the clock, as Datafaker's dates do, but was "
              + node.description()
              + "; a date column takes begin and end");
    }
    return expression;
  }

  private static String text(SpecNode node) {
    if (node instanceof SpecNode.Scalar scalar && !scalar.isNull()) {
      return scalar.text();
    }
    throw new ValueException(
        "must be a name such as city, or a map such as "
            + EXAMPLE
            + ", but was "
            + node.description());
  }

  private static BuiltInName name(SpecNode node) {
    String text = Keys.text(node);
    List<BuiltInName> names = List.of(BuiltInName.values());
    List<String> words = names.stream().map(Constants::text).toList();
    for (int i = 0; i < words.size(); i++) {
      if (Suggestions.plain(words.get(i)).equals(Suggestions.plain(text))) {
        return names.get(i);
      }
    }
    BuiltInName same = SAME.get(Suggestions.plain(text));
    if (same != null) {
      return same;
    }
    Vocabulary vocabulary =
        new Vocabulary("name '" + Suggestions.shown(text) + "'", words, List.of(), ALIASES);
    String refusal = vocabulary.refusal(text);
    throw new ValueException(
        refusal.endsWith("?")
            ? refusal
            : refusal + "; a name of Datafaker has a point, such as name.fullName");
  }

  private static String group(SpecNode node) {
    String group = Keys.text(node);
    if (group.isBlank() || group.length() > LONGEST_GROUP) {
      throw new ValueException(
          "must be a text of 1 to " + LONGEST_GROUP + " characters, but was " + node.description());
    }
    return group;
  }

  private static List<String> countries(SpecNode node) {
    List<SpecNode> items = node instanceof SpecNode.Scalar ? List.of(node) : Keys.items(node);
    List<String> codes = items.stream().map(FakerReader::country).toList();
    if (codes.stream().distinct().count() < codes.size()) {
      throw new ValueException("must name a country once, but names one again; take it out");
    }
    return codes;
  }

  private static String country(SpecNode node) {
    String code = Keys.text(node).toUpperCase(Locale.ROOT);
    if (!BuiltInCountries.ALL.contains(code)) {
      throw new ValueException(
          "must be codes of countries, but has "
              + node.description()
              + "; choose from "
              + String.join(", ", BuiltInCountries.ALL));
    }
    return code;
  }

  private static String locale(SpecNode node) {
    String text = Keys.text(node);
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text.replace('_', '-')).build();
      if (Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException e) {
      // told below
    }
    throw new ValueException("must be a locale such as de or pt-BR, but was " + node.description());
  }
}
