package dev.synthetic.spec;

import java.util.List;
import java.util.function.Predicate;

/** The kinds of generators, by the keys that ask for them; the first that is asked for is it. */
enum Kind {
  EXPRESSION(List.of("expr"), List.of(), type -> true, "any"),
  WHEN(List.of("when"), List.of(), type -> true, "any"),
  FIELDS(List.of("fields"), List.of(), DataType.Struct.class::isInstance, "a struct"),
  ELEMENT(List.of("element"), List.of("length"), DataType.Array.class::isInstance, "an array"),
  ENTRIES(List.of("key", "value"), List.of("length"), DataType.Map.class::isInstance, "a map"),
  FAKER(List.of("faker"), List.of(), type -> isText(type) || isNumber(type), "a string or numeric"),
  UUID(List.of("uuid"), List.of(), Kind::isText, "a string"),
  REGEX(List.of("regex"), List.of(), Kind::isText, "a string"),
  PROSE(List.of("text"), List.of(), Kind::isText, "a string"),
  FORMAT(
      List.of("format", "prefix", "suffix", "textSeparator"), List.of(), Kind::isText, "a string"),
  VALUES(
      List.of("values", "weights"), List.of("random", "distribution"), Kind::isScalar, "a scalar"),
  TEMPLATE(
      List.of("template", "escapeSpecialChars", "wordList"), List.of(), Kind::isText, "a string"),
  REFERENCE(List.of("reference"), List.of(), type -> true, "any"),
  LOOKUP(List.of("lookup"), List.of(), type -> true, "any"),
  ORDINAL(List.of("ordinal"), List.of(), DataType::isIntegral, "a whole number"),
  UNIQUE(
      List.of("uniqueValues"),
      List.of("minValue", "maxValue", "step", "begin", "interval", "random"),
      type -> type.isNumeric() || type.isTemporal(),
      "a numeric, date or timestamp"),
  KEY(
      List.of("unique"),
      List.of("minValue", "maxValue", "step", "begin", "end", "interval"),
      type -> type.isIntegral() || type instanceof DataType.Decimal || type.isTemporal(),
      "an integral, decimal, date or timestamp"),
  SEQUENCE(List.of("sequence"), List.of(), DataType::isNumeric, "a numeric"),
  SERIES(List.of("series"), List.of("minValue", "maxValue"), DataType::isNumeric, "a numeric"),
  EVENT_TIME(List.of("eventTime"), List.of(), DataType::isTemporal, "a date or timestamp"),
  TIME_RANGE(
      List.of("begin", "end", "interval"),
      List.of("random", "distribution"),
      DataType::isTemporal,
      "a date or timestamp"),
  RANGE(
      List.of("minValue", "maxValue", "step", "distribution", "random"),
      List.of(),
      DataType::isNumeric,
      "a numeric"),
  BYTES(List.of("length"), List.of(), type -> type == DataType.Simple.BINARY, "a binary"),
  NONE(List.of(), List.of(), type -> true, "any");

  /** Every key that belongs to some kind. */
  static final List<String> KEYS =
      List.of(
          "expr",
          "when",
          "fields",
          "element",
          "key",
          "value",
          "length",
          "faker",
          "uuid",
          "regex",
          "text",
          "format",
          "prefix",
          "suffix",
          "textSeparator",
          "values",
          "weights",
          "template",
          "escapeSpecialChars",
          "wordList",
          "unique",
          "reference",
          "lookup",
          "ordinal",
          "uniqueValues",
          "sequence",
          "series",
          "eventTime",
          "begin",
          "end",
          "interval",
          "minValue",
          "maxValue",
          "step",
          "distribution",
          "random");

  private final List<String> own;
  private final List<String> companions;
  private final Predicate<DataType> types;
  private final String typesName;

  Kind(List<String> own, List<String> companions, Predicate<DataType> types, String typesName) {
    this.own = own;
    this.companions = companions;
    this.types = types;
    this.typesName = typesName;
  }

  /** The kind that some keys ask for. */
  static Kind of(Keys keys) {
    for (Kind kind : values()) {
      if (kind.own.stream().anyMatch(key -> asks(keys, key))) {
        return kind;
      }
    }
    return NONE;
  }

  /** Whether a key is there; {@code unique: false} is as good as none. */
  private static boolean asks(Keys keys, String key) {
    return keys.has(key)
        && !(key.equals("unique") && "false".equalsIgnoreCase(keys.textOrNull(key)));
  }

  /** The kind of the values that a format shows. */
  static Kind formatted(Keys keys) {
    for (Kind kind : values()) {
      if (kind != FORMAT && kind.own.stream().anyMatch(key -> asks(keys, key))) {
        return kind;
      }
    }
    return NONE;
  }

  /** The first key that asks for this kind. */
  String key(Keys keys) {
    return own.stream().filter(key -> asks(keys, key)).findFirst().orElse("type");
  }

  /** The keys present that this kind has no use for. */
  List<String> contradictions(Keys keys) {
    if (this == FORMAT) {
      return formatContradictions(keys);
    }
    return KEYS.stream()
        .filter(key -> asks(keys, key) && !own.contains(key) && !companions.contains(key))
        .toList();
  }

  /** A format shows whole numbers and given values, and leaves their keys to their own kind. */
  private static List<String> formatContradictions(Keys keys) {
    Kind shown = formatted(keys);
    if (!shown.serves(DataType.Simple.LONG) || shown == EXPRESSION || shown == FAKER) {
      return shown.own.stream().filter(keys::has).toList();
    }
    return shown.contradictions(keys).stream().filter(key -> !FORMAT.own.contains(key)).toList();
  }

  /** What to say of a key that this kind has no use for. */
  String contradiction(Keys keys) {
    return "contradicts '" + key(keys) + "'; give one of them";
  }

  /** Whether the values are made of those of inner columns. */
  boolean isNested() {
    return this == WHEN || this == FIELDS || this == ELEMENT || this == ENTRIES || this == BYTES;
  }

  boolean serves(DataType type) {
    return types.test(type);
  }

  String wrongType(DataType type) {
    return "must be on " + typesName + " column, but the type is " + type.ddl() + "; " + way(type);
  }

  private String way(DataType type) {
    if (type.isTemporal()) {
      return "a " + type.ddl() + " takes begin, end and interval";
    }
    if (type.isNumeric()) {
      return "a number takes minValue, maxValue and step";
    }
    if (TEMPLATE.serves(type)) {
      return "a string takes values, template, faker, regex, text, uuid, format or expr";
    }
    return isScalar(type) ? "a " + type.ddl() + " takes values or expr" : partsWay(type);
  }

  private static String partsWay(DataType type) {
    if (type instanceof DataType.Struct) {
      return "a struct takes fields or expr";
    }
    if (type instanceof DataType.Array) {
      return "an array takes element and length, or expr";
    }
    return type instanceof DataType.Map
        ? "a map takes key, value and length, or expr"
        : "a " + type.ddl() + " takes expr alone";
  }

  private static boolean isText(DataType type) {
    return type == DataType.Simple.STRING;
  }

  private static boolean isNumber(DataType type) {
    return type.isNumeric();
  }

  private static boolean isScalar(DataType type) {
    return (type instanceof DataType.Simple && type != DataType.Simple.VARIANT)
        || type instanceof DataType.Decimal;
  }
}
