package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spec text, JSON or YAML, into an immutable spec and every problem found. */
public final class SpecReader {
  /** YAML's flow style starts with the same brackets, but seldom with a quoted key. */
  private static final Pattern JSON_START =
      Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[{\\[]\\s*\")");

  private SpecReader() {}

  /**
   * What is understood of a text.
   *
   * @param text JSON or YAML
   * @param options reader options that override the spec's top level, by name without regard to
   *     case
   * @return the spec if nothing is wrong with it; else every problem, each with its path
   */
  public static ParsedSpec parse(String text, Map<String, String> options) {
    try {
      SpecNode root = tree(text);
      if (root instanceof SpecNode.Mapping mapping) {
        return mapping.entries().containsKey(TopLevel.TABLES)
            ? new SpecTables(mapping, options).parse()
            : single(mapping, options);
      }
      throw new SpecSyntaxException(
          "must be a map with the key 'columns', but was " + root.description());
    } catch (SpecSyntaxException e) {
      return ParsedSpec.unreadable(new Problem("spec", e.getMessage()));
    }
  }

  /**
   * Whether a text says which columns there are, or cannot be read at all.
   *
   * @param text JSON or YAML
   */
  public static boolean hasColumns(String text) {
    try {
      return !(tree(text) instanceof SpecNode.Mapping mapping)
          || mapping.entries().containsKey(TopLevel.COLUMNS)
          || mapping.entries().containsKey(TopLevel.TABLES)
          || mapping.entries().containsKey(TopLevel.SCHEMA);
    } catch (SpecSyntaxException e) {
      return true;
    }
  }

  /** All keys of the table that a read is of, with its overrides; null if there is none. */
  static SpecNode.@Nullable Mapping table(String text, Map<String, String> options) {
    try {
      if (!(tree(text) instanceof SpecNode.Mapping mapping)) {
        return null;
      }
      return mapping.entries().containsKey(TopLevel.TABLES)
          ? new SpecTables(mapping, options).pickedEntries()
          : overridden(mapping, options);
    } catch (SpecSyntaxException e) {
      return null;
    }
  }

  /** The tree of a text; one that starts as JSON does is told of as JSON. */
  static SpecNode tree(String text) throws SpecSyntaxException {
    if (text.length() > SpecLimits.LONGEST_TEXT) {
      throw new SpecSyntaxException(
          "must have at most "
              + SpecLimits.LONGEST_TEXT
              + " characters, but has "
              + text.length()
              + "; split it into several tables");
    }
    if (!JSON_START.matcher(text).lookingAt()) {
      return YamlTree.parse(text);
    }
    try {
      return JsonTree.parse(text);
    } catch (SpecSyntaxException asJson) {
      if (asJson.isLimit()) {
        throw asJson;
      }
      try {
        return YamlTree.parse(text); // which is more lenient, as with commas
      } catch (SpecSyntaxException asYaml) {
        throw asJson;
      }
    }
  }

  /**
   * The names of a spec's tables, in order; those that cannot be read are left out.
   *
   * @param text JSON or YAML
   */
  public static List<String> tableNames(String text) {
    try {
      return tree(text) instanceof SpecNode.Mapping root
              && root.entries().get(TopLevel.TABLES) instanceof SpecNode.Sequence tables
          ? tables.items().stream()
              .filter(SpecNode.Mapping.class::isInstance)
              .map(table -> TableOutline.text((SpecNode.Mapping) table, "name"))
              .filter(Objects::nonNull)
              .toList()
          : List.of();
    } catch (SpecSyntaxException e) {
      return List.of();
    }
  }

  /** A spec of one table, which has the whole spec to itself. */
  private static ParsedSpec single(SpecNode.Mapping root, Map<String, String> options) {
    Problems problems = new Problems();
    SpecNode.Mapping entries = overridden(root, options);
    SpecBuilder builder = new SpecBuilder(entries, "", problems);
    builder.refuseUnknown(options);
    String name =
        Objects.requireNonNullElse(TableOutline.text(entries, "name"), SpecBuilder.UNNAMED);
    TableOutline outline = TableOutline.of(name, root.entries());
    TableScope scope = new TableScope(List.of(outline), outline);
    ParsedTable table = builder.table(TopLevel.option(RateReader.RATE, options), scope);
    TablePick.of(List.of(outline), own -> own, options, problems);
    List<ParsedTable> parents = new ArrayList<>();
    if (!scope.reachable(outline).isEmpty()) {
      Map<String, SpecNode> own = new LinkedHashMap<>(root.entries());
      override(own, options, key -> key.equals("name") || TopLevel.COMMON.contains(key));
      parents.add(
          new SpecBuilder(new SpecNode.Mapping(own), "", new Problems()).table(null, scope));
    }
    return table.parsed(table.spec().name(), problems, parents);
  }

  /** A map with all options in the place of what they override. */
  static SpecNode.Mapping overridden(SpecNode.Mapping root, Map<String, String> options) {
    Map<String, SpecNode> entries = new LinkedHashMap<>(root.entries());
    override(entries, options, key -> true);
    return new SpecNode.Mapping(entries);
  }

  /** Puts some of the options in the place of what they override. */
  static void override(
      Map<String, SpecNode> entries, Map<String, String> options, Predicate<String> keys) {
    options.forEach(
        (name, value) -> {
          String key = TopLevel.key(name);
          if (key != null && keys.test(key)) {
            entries.put(key, new SpecNode.Scalar(value, true));
          }
        });
  }

  /** The keys of a spec's top level. */
  static final class TopLevel {
    static final String SCHEMA = "schema";

    /** Those that a reader option may override. */
    static final List<String> OPTIONS =
        List.of(
            "version",
            "name",
            "seed",
            SpecReader.TopLevel.SCHEMA,
            "rows",
            "rowsPerSecond",
            RateReader.RATE,
            RateReader.ARRIVALS,
            "startTimestamp",
            "timeZone",
            "numPartitions",
            "minRowsPerPartition",
            "startingRow",
            "endingRow",
            "startingTimestamp",
            "endingTimestamp",
            "maxRowsPerTrigger",
            "maxBytesPerTrigger",
            "minRowsPerTrigger",
            "maxTriggerDelay",
            "rowsPerRun",
            "maxRows",
            "backlog",
            "reader",
            "onSpecChange");

    static final String COLUMNS = "columns";

    /** In place of the columns. */
    static final String TABLES = "tables";

    /** The option that picks one of several tables. */
    static final String TABLE = "table";

    /** Options that hold for a table's parents, too, which so go on to fit each other. */
    static final List<String> COMMON = List.of("version", "seed", "timeZone", "startTimestamp");

    private TopLevel() {}

    /** The text of the option that overrides a key; null if none does. */
    static @Nullable String option(String key, Map<String, String> options) {
      return options.entrySet().stream()
          .filter(option -> option.getKey().equalsIgnoreCase(key))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(null);
    }

    /** The key that an option overrides; null if there is none. */
    static @Nullable String key(String option) {
      return OPTIONS.stream().filter(option::equalsIgnoreCase).findFirst().orElse(null);
    }
  }
}
