package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column of dbldatagen as one of ours, or several. */
final class DbldatagenColumn {
  /** Keys that mean nothing here, or that are told of the whole generator. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "kind",
          "nullable",
          "implicit",
          "precision",
          "scale",
          "description",
          "step",
          "continuous",
          "random",
          "minValue",
          "maxValue",
          "baseColumnType",
          "baseColumn",
          "textSeparator",
          "distribution",
          "begin",
          "end",
          "interval");

  private static final Pattern STRUCT_PART = Pattern.compile("'([^']*)'\\s*,\\s*([A-Za-z_]\\w*)");

  private final DbldatagenKeys old;
  private final String seedColumn;
  private final Map<String, String> types;
  private final Consumer<String> notes;
  private final String name;
  private final String type;
  private final List<SpecNode.Mapping> helpers = new ArrayList<>();

  /**
   * A column.
   *
   * @param old its keys in dbldatagen
   * @param seedColumn the column that counts rows
   * @param types of the columns so far, by name
   * @param notes to which goes what has no equivalent
   */
  DbldatagenColumn(
      DbldatagenKeys old, String seedColumn, Map<String, String> types, Consumer<String> notes) {
    this.old = old;
    this.seedColumn = seedColumn;
    this.types = types;
    this.notes = notes;
    this.name = old.textOr("colName", "unnamed");
    this.type = old.textOr("colType", "string");
  }

  /** The columns, in order. */
  List<SpecNode.Mapping> columns() {
    List<SpecNode.Mapping> columns = new ArrayList<>();
    String copies = old.has("numColumns") ? "numColumns" : "numFeatures";
    if (old.has(copies)) {
      columns.addAll(copies(copies));
    } else {
      columns.add(column(name, type, old.isTrue("omit")));
    }
    DbldatagenSeeds.markKnown(old);
    old.refuseOthers(PASSED_OVER, key -> notes.accept("'" + key + "' is not known; left out"));
    columns.addAll(0, helpers);
    return columns;
  }

  /** Several columns of one description; as an array they are its elements. */
  private List<SpecNode.Mapping> copies(String key) {
    List<SpecNode> ends = old.items(key);
    String most = ends.size() == 2 ? ((SpecNode.Scalar) ends.get(1)).text() : old.textOr(key, "1");
    boolean isArray = old.textOr("structType", "").equals("array");
    List<SpecNode.Mapping> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(most); i++) {
      names.add(name + "_" + i);
      types.put(name + "_" + i, type);
      columns.add(column(name + "_" + i, type, isArray || old.isTrue("omit")));
    }
    if (isArray) {
      String array = "array(" + String.join(", ", names) + ")";
      if (ends.size() == 2) {
        String least = ((SpecNode.Scalar) ends.get(0)).text();
        array =
            "slice("
                + array
                + ", 1, "
                + least
                + " + cast(rand() * ("
                + most
                + " - "
                + least
                + " + 1) as int))";
      }
      Map<String, SpecNode> keys = named(name, "array<" + type + ">");
      keys.put("expr", DbldatagenKeys.text(array));
      columns.add(finished(keys, old.isTrue("omit")));
    }
    return columns;
  }

  private SpecNode.Mapping column(String name, String type, boolean isOmitted) {
    Map<String, SpecNode> keys = named(name, type);
    if (old.has("expr")) {
      expression(keys);
    } else if (old.has("template") || old.has("text")) {
      new DbldatagenText(old, bases(), notes).put(keys);
    } else if (old.has("prefix") || old.has("suffix") || old.has("format")) {
      formatted(name, keys);
    } else {
      new DbldatagenValues(old, type, bases(), notes).put(keys);
    }
    old.move("percentNulls", "percentNulls", keys);
    return finished(keys, isOmitted);
  }

  private static Map<String, SpecNode> named(String name, String type) {
    Map<String, SpecNode> keys = new LinkedHashMap<>();
    keys.put("name", DbldatagenKeys.text(name));
    keys.put("type", DbldatagenKeys.text(type));
    return keys;
  }

  private static SpecNode.Mapping finished(Map<String, SpecNode> keys, boolean isOmitted) {
    boolean isNever =
        keys.get("percentNulls") instanceof SpecNode.Scalar share
            && Double.parseDouble(share.text()) == 0;
    if (isNever) {
      keys.remove("percentNulls");
    }
    if (isOmitted) {
      keys.put("omit", DbldatagenKeys.plain("true"));
    }
    return new SpecNode.Mapping(keys);
  }

  /** The columns that the value is a function of, but for the one that counts rows. */
  private List<String> bases() {
    List<String> bases = old.bases();
    return bases.equals(List.of(seedColumn)) ? List.of() : bases;
  }

  private void expression(Map<String, SpecNode> keys) {
    String sql =
        DbldatagenSql.portable(old.textOr("expr", "").replaceAll("\\s*\\n\\s*", " ").strip());
    keys.put("expr", DbldatagenKeys.text(sql));
    boolean isStruct = sql.startsWith("named_struct(") && type.equals("string");
    if (!isStruct) {
      return;
    }
    List<String> fields = new ArrayList<>();
    Matcher parts = STRUCT_PART.matcher(sql);
    while (parts.find()) {
      String part = types.get(parts.group(2));
      fields.add("`" + parts.group(1) + "`:" + (part == null ? "string" : part));
    }
    keys.put("type", DbldatagenKeys.text("struct<" + String.join(",", fields) + ">"));
    notes.accept("is a struct, which dbldatagen saves as a string; check the types of its fields");
  }

  /** A text around a value. */
  private void formatted(String name, Map<String, SpecNode> keys) {
    boolean isParsed = !old.has("format") || isFormat(old.textOr("format", "%s"));
    if (!isParsed || (bases().size() > 1)) {
      keys.put("expr", DbldatagenKeys.text(concatenation(value(name))));
      return;
    }
    if (isOwn()) {
      String inner = old.has("values") ? "string" : "long";
      new DbldatagenValues(old, inner, bases(), notes).put(keys);
    } else {
      keys.put("baseColumn", DbldatagenKeys.text(bases().get(0)));
    }
    if (old.has("format")) {
      old.move("format", "format", keys);
      return;
    }
    old.move("prefix", "prefix", keys);
    old.move("suffix", "suffix", keys);
    if (!old.textOr("textSeparator", "_").equals("_")) {
      old.move("textSeparator", "textSeparator", keys);
    }
  }

  private static boolean isFormat(String format) {
    try {
      FormatParser.parse(format);
      return true;
    } catch (ValueException e) {
      return false;
    }
  }

  private String concatenation(String value) {
    if (old.has("format")) {
      return "format_string(" + quoted(old.textOr("format", "%s")) + ", " + value + ")";
    }
    String separator = old.textOr("textSeparator", "_");
    List<String> parts = new ArrayList<>();
    if (old.has("prefix")) {
      parts.add(quoted(old.textOr("prefix", "") + separator));
    }
    parts.add("cast(" + value + " as string)");
    if (old.has("suffix")) {
      parts.add(quoted(separator + old.textOr("suffix", "")));
    }
    return "concat(" + String.join(", ", parts) + ")";
  }

  /** Whether the value is the column's own, and not the base column's. */
  private boolean isOwn() {
    return old.has("values")
        || old.has("minValue")
        || old.has("maxValue")
        || old.has("uniqueValues")
        || old.has("dataRange")
        || bases().size() != 1;
  }

  /** The column that a text is made around: the base column, or one of its own. */
  private String value(String name) {
    if (!isOwn()) {
      return "`" + bases().get(0) + "`";
    }
    String inner = old.has("values") ? "string" : "long";
    Map<String, SpecNode> keys = named(name + "_value", inner);
    new DbldatagenValues(old, inner, bases(), notes).put(keys);
    helpers.add(finished(keys, true));
    return "`" + name + "_value`";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
