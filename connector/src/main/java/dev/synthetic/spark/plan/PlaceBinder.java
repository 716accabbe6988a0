package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.AffineLongs;
import dev.synthetic.spark.generate.CheckDigits;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.Degrees;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.ListIndex;
import dev.synthetic.spark.generate.NarrowedFloats;
import dev.synthetic.spark.generate.WideDecimals;
import dev.synthetic.spec.BuiltInCountries;
import dev.synthetic.spec.DataType;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Binds what tells of a group's place, or of its company there. */
final class PlaceBinder {
  /** How far from its city's middle a place is, north or east: about five kilometres. */
  private static final int REACH = 50_000;

  private static final int MICRO_DIGITS = 6;

  /** More degrees than there are, so that numbers on a grid from there are not negative. */
  private static final long FARTHEST = 1000;

  private static final String MARK = "\\{|}";

  private final Identity identity;
  private final ColumnKeys keys;
  private final List<Facts.City> cities;

  /**
   * A binder of one column.
   *
   * @param keys the column's own streams
   */
  PlaceBinder(Identity identity, ColumnKeys keys) {
    this.identity = identity;
    this.keys = keys;
    this.cities = identity.countries().stream().flatMap(c -> Facts.citiesOf(c).stream()).toList();
  }

  ColumnFill city() {
    return Identity.dictionary(cityIndex(), cities.stream().map(Facts.City::name).toList());
  }

  ColumnFill state() {
    return Identity.dictionary(cityIndex(), cities.stream().map(Facts.City::state).toList());
  }

  /** Something that each country has one of. */
  ColumnFill ofCountry(Function<Facts.Country, String> text) {
    return Identity.dictionary(
        identity.country(), identity.countries().stream().map(text).toList());
  }

  ColumnFill postalCode() {
    return Identity.chosen(
        cityIndex(), cities, city -> TextPatterns.oneOf(city.postalCodes(), shared("postal code")));
  }

  /** Something whose form is the country's, and which is of the column alone. */
  ColumnFill patterns(Function<Facts.Country, List<String>> patterns) {
    return Identity.chosen(
        identity.country(),
        identity.countries(),
        country ->
            TextPatterns.oneOf(patterns.apply(country), PartBinder.of(keys, ColumnKeys.VALUE)));
  }

  ColumnFill street() {
    return Identity.chosen(identity.language(), identity.languages(), this::street);
  }

  private PartBinder street(String language) {
    PartBinder parts = shared("street");
    for (String piece : Facts.names(language, "street").get(0).split(MARK, -1)) {
      switch (piece) {
        case "number" -> parts.oneOf(numbers(language));
        case "street" -> parts.oneOf(Facts.names(language, "streets"));
        case "kind" -> parts.oneOf(Facts.names(language, "kinds"));
        default -> parts.literal(piece);
      }
    }
    return parts;
  }

  private static List<String> numbers(String language) {
    int highest = Integer.parseInt(Facts.names(language, "highest").get(0));
    return IntStream.rangeClosed(1, highest).mapToObj(Integer::toString).toList();
  }

  ColumnFill company() {
    return Identity.chosen(
        identity.country(),
        identity.countries(),
        country ->
            shared("company")
                .oneOf(Facts.words("company first"))
                .literal(" ")
                .oneOf(Facts.words("company second"))
                .literal(" ")
                .oneOf(country.forms()));
  }

  /** The company's address, under the name that RFC 2606 sets aside. */
  PartBinder domain(PartBinder parts) {
    return parts
        .from(identity.keys(), identity.salt("company"))
        .oneOf(slugs("company first"))
        .literal("-")
        .oneOf(slugs("company second"))
        .literal(".example");
  }

  private static List<String> slugs(String list) {
    return Facts.words(list).stream().map(word -> Slugs.of(word, "en")).toList();
  }

  /** Where the country has no IBANs, those of one that has. */
  ColumnFill iban() {
    List<Facts.Country> all = identity.countries();
    List<Facts.Country> with =
        all.stream().filter(c -> BuiltInCountries.WITH_IBAN.contains(c.code())).toList();
    int[] firsts = all.stream().mapToInt(c -> Math.max(0, with.indexOf(c))).toArray();
    int[] sizes = all.stream().mapToInt(c -> with.contains(c) ? 1 : with.size()).toArray();
    Fill<long[]> choice =
        new ListIndex(identity.country(), identity.keys().of(identity.salt("bank")), firsts, sizes);
    return Identity.chosen(choice, with, this::iban);
  }

  private PartBinder iban(Facts.Country country) {
    PartBinder parts = PartBinder.of(keys, ColumnKeys.VALUE).literal(country.code() + "00");
    return TextPatterns.bind(country.account(), parts)
        .add(new CheckDigits.Iban(country.account().length() + 4));
  }

  /** One coordinate of the group's place. */
  ColumnFill degrees(DataType type, String purpose, ToLongFunction<Facts.City> centre) {
    Degrees degrees =
        new Degrees(
            cityIndex(),
            identity.keys().of(identity.salt(purpose)),
            cities.stream().mapToLong(centre).toArray(),
            REACH);
    if (type == DataType.Simple.DOUBLE) {
      return new ColumnFill.Doubles(new Degrees.Real(degrees));
    }
    if (type == DataType.Simple.FLOAT) {
      return new ColumnFill.Floats(new NarrowedFloats(new Degrees.Real(degrees)));
    }
    return decimals(degrees, (DataType.Decimal) type);
  }

  private static ColumnFill decimals(Degrees degrees, DataType.Decimal type) {
    int digits = Math.min(type.scale(), MICRO_DIGITS);
    Fill<long[]> rounded = new Degrees.Rounded(degrees, power(MICRO_DIGITS - digits).longValue());
    BigInteger unit = power(type.scale() - digits);
    if (type.precision() <= Grid.LONG_DIGITS) {
      return new ColumnFill.Longs(new AffineLongs(rounded, 0, unit.longValue()));
    }
    long shift = FARTHEST * power(digits).longValue();
    BigInteger origin = unit.multiply(BigInteger.valueOf(-shift));
    return new ColumnFill.Objects(
        new WideDecimals(
            new AffineLongs(rounded, shift, 1), origin, unit, type.precision(), type.scale()));
  }

  private static BigInteger power(int exponent) {
    return BigInteger.TEN.pow(exponent);
  }

  private Fill<long[]> cityIndex() {
    return identity.item(
        identity.country(), "city", identity.countries().stream().map(Facts::citiesOf).toList());
  }

  private PartBinder shared(String purpose) {
    return PartBinder.of(identity.keys(), identity.salt(purpose));
  }
}
