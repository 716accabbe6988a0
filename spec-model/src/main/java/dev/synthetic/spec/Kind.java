package dev.synthetic.spec;

import java.util.List;
import java.util.function.Predicate;

/** The kinds of generators, by the keys that ask for them; the first that is asked for is it. */
enum Kind {
  EXPRESSION(List.of("expr"), List.of(), type -> true, "any"),
  VALUES(
      List.of("values", "weights"), List.of("random", "distribution"), Kind::isScalar, "a scalar"),
  TEMPLATE(
      List.of("template", "escapeSpecialChars", "wordList"),
      List.of(),
      type -> type == DataType.Simple.STRING,
      "a string"),
  UNIQUE(
      List.of("uniqueValues"),
      List.of("minValue", "maxValue", "step", "begin", "interval", "random"),
      type -> type.isNumeric() || type.isTemporal(),
      "a numeric, date or timestamp"),
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
  NONE(List.of(), List.of(), type -> true, "any");

  /** Every key that belongs to some kind. */
  static final List<String> KEYS =
      List.of(
          "expr",
          "values",
          "weights",
          "template",
          "escapeSpecialChars",
          "wordList",
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
      if (kind.own.stream().anyMatch(keys::has)) {
        return kind;
      }
    }
    return NONE;
  }

  /** The first key that asks for this kind. */
  String key(Keys keys) {
    return own.stream().filter(keys::has).findFirst().orElse("type");
  }

  /** The keys present that this kind has no use for. */
  List<String> contradictions(Keys keys) {
    return KEYS.stream()
        .filter(key -> keys.has(key) && !own.contains(key) && !companions.contains(key))
        .toList();
  }

  /** What to say of a key that this kind has no use for. */
  String contradiction(Keys keys) {
    return "contradicts '" + key(keys) + "'; give one of them";
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
      return "a string takes values, template or expr";
    }
    return isScalar(type)
        ? "a " + type.ddl() + " takes values or expr"
        : "a type with parts takes expr alone";
  }

  private static boolean isScalar(DataType type) {
    return type instanceof DataType.Simple || type instanceof DataType.Decimal;
  }
}
