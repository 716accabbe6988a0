package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Data types by Spark's DDL names, with dbldatagen's spellings. */
final class DataTypeParser {
  private static final Map<String, DataType> SIMPLE = simple();

  /** The names to choose from. */
  static final List<String> NAMES =
      List.of(
          "boolean",
          "byte",
          "short",
          "int",
          "long",
          "float",
          "double",
          "decimal",
          "string",
          "binary",
          "variant",
          "date",
          "timestamp",
          "timestamp_ntz",
          "interval",
          "array",
          "map",
          "struct");

  /** What types are called elsewhere. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("str", "string"),
          Map.entry("text", "string"),
          Map.entry("uuid", "string"),
          Map.entry("int8", "byte"),
          Map.entry("int16", "short"),
          Map.entry("int32", "int"),
          Map.entry("int64", "long"),
          Map.entry("float32", "float"),
          Map.entry("float64", "double"),
          Map.entry("bytes", "binary"),
          Map.entry("blob", "binary"),
          Map.entry("list", "array"),
          Map.entry("timestampntz", "timestamp_ntz"),
          Map.entry("daytimeinterval", "interval day to second"),
          Map.entry("yearmonthinterval", "interval year to month"));

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern SIZE =
      Pattern.compile("\\(\\s*(\\d{1,9})\\s*(?:,\\s*(-?\\d{1,9})\\s*)?\\)");
  private static final Pattern QUOTED =
      Pattern.compile("'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"", Pattern.DOTALL);
  private static final List<String> WITH_SIZE =
      List.of("decimal", "dec", "numeric", "number", "char", "varchar", "nvarchar");

  private static final String A_TYPE = "a type such as long, decimal(10,2) or array<string>";
  private static final String COLUMNS = "columns such as 'id long not null, at timestamp'";

  private final String text;
  private final String wanted;
  private int at;

  private DataTypeParser(String text, String wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /** The type that a text names. */
  static DataType parse(String text) {
    DataTypeParser parser = new DataTypeParser(text.strip(), A_TYPE);
    DataType type = parser.type(1);
    parser.skipSpace();
    if (parser.at < parser.text.length()) {
      throw parser.malformed();
    }
    return type;
  }

  /** The columns that a schema names, in Spark's DDL: {@code id long not null, at timestamp}. */
  static List<SchemaField> schema(String text) {
    DataTypeParser parser = new DataTypeParser(text.strip(), COLUMNS);
    List<SchemaField> fields = new ArrayList<>();
    do {
      fields.add(parser.field(0));
      parser.skipSpace();
    } while (parser.at < parser.text.length() && parser.text.charAt(parser.at++) == ',');
    if (parser.at < parser.text.length()) {
      parser.at--;
      throw parser.malformed();
    }
    return fields;
  }

  private SchemaField field(int depth) {
    String name = word();
    skipSpace();
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
    }
    DataType type = type(depth + 1);
    boolean notNull = keyword("not");
    if (notNull && !keyword("null")) {
      throw malformed();
    }
    if (keyword("comment")) {
      skipQuoted();
    }
    return new SchemaField(name, type, notNull);
  }

  private boolean keyword(String word) {
    skipSpace();
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt() || !name.group().equalsIgnoreCase(word)) {
      return false;
    }
    at = name.end();
    return true;
  }

  /** A text between quotes, in which a backslash stands before a quote. */
  private void skipQuoted() {
    skipSpace();
    Matcher quoted = QUOTED.matcher(text).region(at, text.length());
    if (!quoted.lookingAt()) {
      throw malformed();
    }
    at = quoted.end();
  }

  private DataType type(int depth) {
    if (depth > SpecLimits.DEEPEST) {
      throw new ValueException("must not nest deeper than " + SpecLimits.DEEPEST + " types");
    }
    String name = word().toLowerCase(Locale.ROOT);
    if (name.equals("interval")) {
      return interval();
    }
    if (WITH_SIZE.contains(name)) {
      return sized(name);
    }
    if (name.equals("array")) {
      expect('<');
      DataType element = type(depth + 1);
      expect('>');
      return new DataType.Array(element);
    }
    if (name.equals("map")) {
      expect('<');
      DataType key = type(depth + 1);
      if (hasMap(key)) {
        throw new ValueException(
            "must not have a map inside the key of a map, but was '"
                + Suggestions.shown(text)
                + "'; put it into the value");
      }
      expect(',');
      DataType value = type(depth + 1);
      expect('>');
      return new DataType.Map(key, value);
    }
    return name.equals("struct") ? struct(depth) : simple(name);
  }

  private static boolean hasMap(DataType type) {
    if (type instanceof DataType.Array array) {
      return hasMap(array.element());
    }
    if (type instanceof DataType.Struct struct) {
      return struct.fields().stream().anyMatch(field -> hasMap(field.type()));
    }
    return type instanceof DataType.Map;
  }

  private static DataType simple(String name) {
    DataType type = SIMPLE.get(name);
    if (type == null) {
      String plain = name.replaceFirst("type$", "");
      boolean misspelt = Suggestions.nearest(plain, SIMPLE.keySet()) != null;
      List<String> known = misspelt ? List.copyOf(SIMPLE.keySet()) : NAMES;
      String what = "type '" + Suggestions.shown(name) + "'";
      Vocabulary types = new Vocabulary(what, known, List.of(), ALIASES);
      throw new ValueException(types.refusal(plain));
    }
    return type;
  }

  private DataType sized(String name) {
    Matcher size = SIZE.matcher(text).region(at, text.length());
    boolean given = size.lookingAt();
    if (given) {
      at = size.end();
    }
    if (name.endsWith("char")) {
      return DataType.Simple.STRING;
    }
    int precision = given ? Integer.parseInt(size.group(1)) : 10;
    String scaleText = given ? size.group(2) : null;
    int scale = scaleText == null ? 0 : Integer.parseInt(scaleText);
    try {
      return new DataType.Decimal(precision, scale);
    } catch (IllegalArgumentException e) {
      throw new ValueException("decimal(" + precision + "," + scale + "): " + e.getMessage());
    }
  }

  private DataType interval() {
    skipSpace();
    if (at == text.length()) {
      throw new ValueException(
          "must say which interval, but was '"
              + text
              + "'; choose from interval day to second, interval year to month");
    }
    String unit = word().toLowerCase(Locale.ROOT);
    String last = unit;
    skipSpace();
    if (text.regionMatches(true, at, "to ", 0, 3)) {
      at += 3;
      last = word().toLowerCase(Locale.ROOT);
    }
    if (List.of("year", "month").containsAll(List.of(unit, last))) {
      return DataType.Simple.YEAR_MONTH_INTERVAL;
    }
    if (List.of("day", "hour", "minute", "second").containsAll(List.of(unit, last))) {
      return DataType.Simple.DAY_TIME_INTERVAL;
    }
    throw malformed();
  }

  private DataType struct(int depth) {
    expect('<');
    List<DataType.Field> fields = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    do {
      SchemaField field = field(depth);
      String name = field.name();
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new ValueException(
            "must not have two fields of one name, but '"
                + Suggestions.shown(name)
                + "' is given twice; rename one of them");
      }
      fields.add(new DataType.Field(name, field.type()));
      skipSpace();
    } while (at < text.length() && text.charAt(at++) == ',');
    at--;
    expect('>');
    return new DataType.Struct(fields);
  }

  private String word() {
    skipSpace();
    if (at < text.length() && text.charAt(at) == '`') {
      return quoted();
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!name.lookingAt()) {
      throw malformed();
    }
    at = name.end();
    return name.group();
  }

  /** A name between backticks, in which two backticks stand for one. */
  private String quoted() {
    StringBuilder name = new StringBuilder();
    int next = at + 1;
    while (next < text.length()) {
      boolean isTick = text.charAt(next) == '`';
      if (isTick && (next + 1 == text.length() || text.charAt(next + 1) != '`')) {
        break;
      }
      name.append(text.charAt(next));
      next += isTick ? 2 : 1;
    }
    if (next >= text.length() || name.isEmpty()) {
      throw malformed();
    }
    at = next + 1;
    return name.toString();
  }

  private void expect(char symbol) {
    skipSpace();
    if (at >= text.length() || text.charAt(at) != symbol) {
      throw malformed();
    }
    at++;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private ValueException malformed() {
    return new ValueException(
        "must be "
            + wanted
            + ", but was '"
            + Suggestions.shown(text)
            + "', which goes wrong at character "
            + (at + 1));
  }

  private static Map<String, DataType> simple() {
    Map<String, DataType> types = new TreeMap<>();
    types.put("boolean", DataType.Simple.BOOLEAN);
    types.put("bool", DataType.Simple.BOOLEAN);
    types.put("byte", DataType.Simple.BYTE);
    types.put("tinyint", DataType.Simple.BYTE);
    types.put("short", DataType.Simple.SHORT);
    types.put("smallint", DataType.Simple.SHORT);
    types.put("int", DataType.Simple.INT);
    types.put("integer", DataType.Simple.INT);
    types.put("long", DataType.Simple.LONG);
    types.put("bigint", DataType.Simple.LONG);
    types.put("float", DataType.Simple.FLOAT);
    types.put("real", DataType.Simple.FLOAT);
    types.put("double", DataType.Simple.DOUBLE);
    types.put("string", DataType.Simple.STRING);
    types.put("binary", DataType.Simple.BINARY);
    types.put("variant", DataType.Simple.VARIANT);
    types.put("date", DataType.Simple.DATE);
    types.put("timestamp", DataType.Simple.TIMESTAMP);
    types.put("timestamp_ltz", DataType.Simple.TIMESTAMP);
    types.put("datetime", DataType.Simple.TIMESTAMP);
    types.put("timestamp_ntz", DataType.Simple.TIMESTAMP_NTZ);
    return types;
  }
}
