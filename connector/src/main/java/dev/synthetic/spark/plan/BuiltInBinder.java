package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.CheckDigits;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.DrawnIndex;
import dev.synthetic.spark.generate.JoinedTexts;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.TextSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.unsafe.types.UTF8String;

/** Binds believable data to kernels, by its name. */
final class BuiltInBinder {
  private static final String HEXADECIMAL = "0123456789abcdef";

  /** First numbers of addresses that are given out, without those of special use (RFC 6890). */
  private static final List<String> FIRST_OCTETS =
      IntStream.range(1, 224)
          .filter(n -> !List.of(10, 100, 127, 169, 172, 192, 198, 203).contains(n))
          .mapToObj(Integer::toString)
          .toList();

  private final ColumnKeys keys;
  private final Identity identity;

  private BuiltInBinder(ColumnKeys keys, TextSpec.BuiltIn spec) {
    this.keys = keys;
    this.identity = new Identity(keys, spec);
  }

  static ColumnFill bind(TextSpec.BuiltIn spec, DataType type, ColumnKeys keys) {
    return new BuiltInBinder(keys, spec).bind(spec, type);
  }

  private ColumnFill bind(TextSpec.BuiltIn spec, DataType type) {
    PersonBinder person = new PersonBinder(identity);
    PlaceBinder place = new PlaceBinder(identity, keys);
    return switch (spec.name()) {
      case FIRST_NAME -> person.name(PersonBinder.GIVEN);
      case LAST_NAME -> person.name(PersonBinder.FAMILY);
      case FULL_NAME -> person.fullName();
      case USER_NAME -> person.userName();
      case EMAIL -> person.email(keys);
      case STREET -> place.street();
      case CITY -> place.city();
      case POSTAL_CODE -> place.postalCode();
      case STATE -> place.state();
      case COUNTRY -> place.ofCountry(Facts.Country::name);
      case COUNTRY_CODE -> place.ofCountry(Facts.Country::code);
      case LANGUAGE_CODE -> place.ofCountry(Facts.Country::language);
      case CURRENCY_CODE -> place.ofCountry(Facts.Country::currency);
      case LATITUDE -> place.degrees(type, "latitude", Facts.City::latitude);
      case LONGITUDE -> place.degrees(type, "longitude", Facts.City::longitude);
      case PHONE -> place.patterns(Facts.Country::phones);
      case LICENSE_PLATE -> place.patterns(Facts.Country::plates);
      case IBAN -> place.iban();
      case COMPANY -> place.company();
      case DOMAIN -> texts(place.domain(parts()));
      case URL -> texts(url(place));
      case JOB_TITLE -> texts(jobTitle());
      case CREDIT_CARD -> texts(creditCard());
      case USER_AGENT -> texts(TextPatterns.oneOf(Facts.USER_AGENTS, parts()));
      case IPV4 -> texts(ipv4());
      case IPV6 -> texts(ipv6());
      case MAC -> texts(mac());
      case COLOR -> color();
      case HEX_COLOR -> texts(parts().literal("#").characters(HEXADECIMAL, 6));
    };
  }

  private PartBinder parts() {
    return PartBinder.of(keys, ColumnKeys.VALUE);
  }

  private static ColumnFill texts(PartBinder parts) {
    return new ColumnFill.Texts(new JoinedTexts(parts.parts()));
  }

  private PartBinder url(PlaceBinder place) {
    return place
        .domain(parts().literal("https://www."))
        .literal("/")
        .from(keys, ColumnKeys.VALUE)
        .oneOf(Facts.words("path"));
  }

  private PartBinder jobTitle() {
    return parts()
        .oneOf(Facts.words("job level"))
        .oneOf(Facts.words("job field"))
        .literal(" ")
        .oneOf(Facts.words("job role"));
  }

  /**
   * Numbers as the large networks give them out, by ISO/IEC 7812: Visa twice as often as others.
   */
  private PartBinder creditCard() {
    List<Consumer<PartBinder>> networks = new ArrayList<>();
    networks.add(card(parts -> parts.literal("4"), 14));
    networks.add(card(parts -> parts.literal("4"), 14));
    networks.add(card(parts -> parts.literal("5").characters("12345", 1), 13));
    networks.add(card(parts -> parts.literal("2").characters("3456", 1), 13));
    networks.add(card(parts -> parts.literal("6011"), 11));
    networks.add(card(parts -> parts.literal("3").characters("47", 1), 12));
    return parts().alternatives(networks);
  }

  private static Consumer<PartBinder> card(Consumer<PartBinder> network, int digits) {
    int length = digits == 12 ? 14 : 15; // those of 15 digits have a longer network
    return parts -> {
      network.accept(parts);
      parts.characters(TextPatterns.DIGITS, digits).add(new CheckDigits.Luhn(length));
    };
  }

  private PartBinder ipv4() {
    List<String> last = IntStream.range(1, 255).mapToObj(Integer::toString).toList();
    return parts()
        .oneOf(FIRST_OCTETS)
        .literal(".")
        .number(256)
        .literal(".")
        .number(256)
        .literal(".")
        .oneOf(last);
  }

  /** Addresses set aside for documents (RFC 3849), in the form of RFC 5952. */
  private PartBinder ipv6() {
    PartBinder parts = parts().literal("2001:db8");
    for (int i = 0; i < 6; i++) {
      parts.literal(":").characters(HEXADECIMAL.substring(1), 1).characters(HEXADECIMAL, 3);
    }
    return parts;
  }

  /** Addresses of single devices that no maker gives out: the second digit says both. */
  private PartBinder mac() {
    PartBinder parts = parts().characters(HEXADECIMAL, 1).characters("26ae", 1);
    for (int i = 0; i < 5; i++) {
      parts.literal(":").characters(HEXADECIMAL, 2);
    }
    return parts;
  }

  private ColumnFill color() {
    List<String> colors = Facts.words("color");
    return new ColumnFill.Dictionary(
        new DrawnIndex(keys.value(), colors.size()),
        colors.stream().map(UTF8String::fromString).toArray(UTF8String[]::new));
  }
}
