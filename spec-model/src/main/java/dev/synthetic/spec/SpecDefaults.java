package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The defaults that were filled in where a spec says nothing: for each key, the value it has.
 *
 * @param top those of the table itself
 * @param columns those of each column, by its name in lower case
 */
public record SpecDefaults(Map<String, String> top, Map<String, Map<String, String>> columns) {
  private static final String NONE = "none";

  public SpecDefaults {
    columns = Map.copyOf(columns);
  }

  /**
   * The defaults of a table that is right.
   *
   * @param text the spec's text
   * @param options reader options that override its top level, and pick the table
   * @throws IllegalArgumentException if the text gives no spec
   */
  public static SpecDefaults of(String text, Map<String, String> options) {
    Spec spec = SpecReader.parse(text, options).spec();
    SpecNode.Mapping mapping = SpecReader.table(text, options);
    if (spec == null || mapping == null) {
      throw new IllegalArgumentException("the text is no spec that is right");
    }
    Map<String, String> top = top(spec);
    top.keySet().removeAll(mapping.entries().keySet());
    Map<String, SpecNode> written = new LinkedHashMap<>();
    for (WrittenColumn column : written(mapping)) {
      for (SpecNode.Mapping one : repeated((SpecNode.Mapping) column.node())) {
        written.put(key(String.valueOf(TableOutline.text(one, "name"))), one);
      }
    }
    Map<String, Map<String, String>> columns = new LinkedHashMap<>();
    for (ColumnSpec column : spec.columns()) {
      String name = key(column.name());
      SpecNode node = written.getOrDefault(name, new SpecNode.Mapping(Map.of()));
      columns.put(name, unsaid(GeneratorKeys.of(column.generator()), node));
    }
    return new SpecDefaults(top, columns);
  }

  /** The defaults of a column. */
  public Map<String, String> of(String column) {
    return columns.getOrDefault(key(column), Map.of());
  }

  private static String key(String column) {
    return column.toLowerCase(Locale.ROOT);
  }

  private static List<SpecNode.Mapping> repeated(SpecNode.Mapping column) {
    return Repeats.of(column, new Keys(column, "", new Problems()));
  }

  private static List<WrittenColumn> written(SpecNode.Mapping root) {
    SpecNode ddl = root.entries().get(SpecReader.TopLevel.SCHEMA);
    SpecNode nodes = root.entries().get(SpecReader.TopLevel.COLUMNS);
    List<SchemaField> schema = ddl == null ? List.of() : DataTypeParser.schema(Keys.text(ddl));
    Problems unheard = new Problems();
    return new SchemaColumns(schema, new Keys(root, "", unheard), unheard, new ArrayList<>())
        .with(nodes == null ? List.of() : Keys.items(nodes));
  }

  /** The keys, such as {@code step} and {@code sequence.start}, that a map does not have. */
  private static Map<String, String> unsaid(Map<String, String> keys, SpecNode node) {
    Map<String, String> unsaid = new LinkedHashMap<>(keys);
    unsaid.keySet().removeIf(key -> isSaid(key, node));
    return unsaid;
  }

  private static boolean isSaid(String key, SpecNode node) {
    SpecNode at = node;
    for (String part : key.split("\\.")) {
      if (!(at instanceof SpecNode.Mapping mapping) || !mapping.entries().containsKey(part)) {
        return false;
      }
      at = mapping.entries().get(part);
    }
    return true;
  }

  private static boolean hasChildren(Spec spec) {
    return spec.columns().stream()
        .anyMatch(column -> column.generator() instanceof ReferenceSpec.Children);
  }

  private static Map<String, String> top(Spec spec) {
    Map<String, String> top = new LinkedHashMap<>();
    top.put("version", String.valueOf(spec.version()));
    top.put("name", spec.name());
    top.put("seed", String.valueOf(spec.seed()));
    top.put("timeZone", spec.timeZone().getId());
    top.put("startTimestamp", "when a stream first starts");
    top.put("rows", hasChildren(spec) ? "as many as the parent's rows have children" : NONE);
    top.put("rowsPerSecond", spec.rowsPerSecond().toPlainString());
    top.put("rate", "constant");
    top.put("arrivals", spec.rate().arrivals().text());
    top.put("numPartitions", "the cluster's parallelism");
    top.put("maxRowsPerTrigger", "no limit");
    top.put("backlog", spec.read().stream().backlog().text());
    top.put("reader", Constants.text(spec.read().reader()));
    top.put("onSpecChange", Constants.text(spec.read().onSpecChange()));
    return top;
  }
}
