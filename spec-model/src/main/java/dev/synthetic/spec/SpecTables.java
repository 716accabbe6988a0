package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a spec of several tables, of which one is picked: what a table does not say comes from the
 * top level.
 */
final class SpecTables {
  private static final String TABLES = SpecReader.TopLevel.TABLES;

  /** Keys that no table has from the top level. */
  private static final List<String> OWN = List.of("name", SpecReader.TopLevel.SCHEMA);

  private static final String EXAMPLE =
      "; write a table as {name: customers, rows: 1000, columns: […]}";

  private final SpecNode.Mapping root;
  private final Map<String, String> options;
  private final Problems problems = new Problems();

  /**
   * A reader of a spec with {@code tables}.
   *
   * @param root the spec without its overrides
   * @param options the overrides
   */
  SpecTables(SpecNode.Mapping root, Map<String, String> options) {
    this.root = root;
    this.options = options;
  }

  /**
   * A table as its text and the top level have it.
   *
   * @param path such as {@code tables[1]}
   * @param entries its keys, whatever a read's options say of it
   * @param outline what references see of it
   */
  private record Source(String path, Map<String, SpecNode> entries, TableOutline outline) {}

  /** The table that the options pick, and those that it refers to. */
  ParsedSpec parse() {
    SpecBuilder top = new SpecBuilder(SpecReader.overridden(root, options), "", problems);
    top.refuseUnknown(options);
    Spec common = top.top(SpecReader.TopLevel.option(RateReader.RATE, options));
    if (root.entries().containsKey(SpecReader.TopLevel.COLUMNS)) {
      problems.add(
          SpecReader.TopLevel.COLUMNS, "contradicts 'tables'; move them into one of the tables");
    }
    if (root.entries().containsKey(SpecReader.TopLevel.SCHEMA)) {
      problems.add(
          SpecReader.TopLevel.SCHEMA, "contradicts 'tables'; move it into one of the tables");
    }
    List<Source> sources = sources(top);
    List<TableOutline> outlines = sources.stream().map(Source::outline).toList();
    Map<TableOutline, ParsedTable> tables = new LinkedHashMap<>();
    for (Source source : sources) {
      TableScope scope = new TableScope(outlines, source.outline);
      tables.put(source.outline, table(source, source.entries, null, scope, problems));
    }
    Source picked = TablePick.of(sources, Source::outline, options, problems);
    if (picked == null) {
      return new ParsedSpec(
          "",
          common.name(),
          common.timeZone(),
          List.of(),
          List.of(),
          null,
          problems.all(),
          List.of());
    }
    TableScope scope = new TableScope(outlines, picked.outline);
    Map<String, SpecNode> entries = ofRead(picked, top);
    String rate = SpecReader.TopLevel.option(RateReader.RATE, options);
    Problems ofRead = new Problems();
    ParsedTable read = table(picked, entries, rate, scope, ofRead);
    ofRead.all().forEach(problem -> problems.add(problem.path(), problem.message()));
    List<ParsedTable> parents = new ArrayList<>();
    scope.reachable(picked.outline).forEach(outline -> parents.add(tables.get(outline)));
    return read.parsed(common.name(), problems, parents);
  }

  /** All keys of the table that the options pick; null if they pick none. */
  SpecNode.@Nullable Mapping pickedEntries() {
    SpecBuilder top = new SpecBuilder(SpecReader.overridden(root, options), "", problems);
    Source picked = TablePick.of(sources(top), Source::outline, options, problems);
    return picked == null ? null : new SpecNode.Mapping(ofRead(picked, top));
  }

  private Map<String, SpecNode> ofRead(Source picked, SpecBuilder top) {
    Map<String, SpecNode> entries = new LinkedHashMap<>(picked.entries);
    SpecReader.override(entries, options, key -> !key.equals("name") && !top.isBroken(key));
    return entries;
  }

  private static ParsedTable table(
      Source source,
      Map<String, SpecNode> entries,
      @Nullable String rate,
      TableScope scope,
      Problems found) {
    return new SpecBuilder(new SpecNode.Mapping(entries), source.path, found).table(rate, scope);
  }

  private List<Source> sources(SpecBuilder top) {
    List<Source> sources = new ArrayList<>();
    List<SpecNode> nodes = top.keys().readOr(TABLES, List.of(), SpecTables::items);
    for (int i = 0; i < nodes.size(); i++) {
      String path = TABLES + "[" + i + "]";
      if (nodes.get(i) instanceof SpecNode.Mapping own) {
        refuseUnknown(new Keys(own, path, problems));
        sources.add(source(path, own.entries(), top, sources));
        continue;
      }
      String was = nodes.get(i).description();
      problems.add(path, "must be a map of keys, but was " + was + EXAMPLE);
    }
    return sources;
  }

  private static List<SpecNode> items(SpecNode node) {
    try {
      List<SpecNode> items = Keys.items(node);
      if (items.size() <= SpecLimits.MOST_TABLES) {
        return items;
      }
      throw new ValueException(
          "must be at most " + SpecLimits.MOST_TABLES + " tables, but are " + items.size());
    } catch (ValueException e) {
      throw new ValueException(e.getMessage() + EXAMPLE);
    }
  }

  private static void refuseUnknown(Keys keys) {
    keys.ofSamePlace(keys.without(List.of("version"))).refuseUnknown(Section.TABLE);
    if (keys.has("version")) {
      keys.problem("version", "must be at the top level, as it holds for all tables; move it");
    }
    if (!keys.has("name")) {
      keys.problem("name", "must be given, as every table has a name; add it");
    }
  }

  private Source source(
      String path, Map<String, SpecNode> own, SpecBuilder top, List<Source> others) {
    Map<String, SpecNode> entries = new LinkedHashMap<>();
    for (String key : SpecReader.TopLevel.OPTIONS) {
      SpecNode inherited = root.entries().get(key);
      if (inherited != null && !OWN.contains(key) && !top.isBroken(key)) {
        entries.put(key, inherited);
      }
    }
    String name = own.get("name") instanceof SpecNode.Scalar scalar ? scalar.text() : "";
    if (TableOutline.of(name, own).hasPerParent()) {
      entries.remove("rows"); // it has as many as its parents have children
    }
    entries.putAll(own);
    SpecReader.override(
        entries, options, key -> SpecReader.TopLevel.COMMON.contains(key) && !top.isBroken(key));
    refuseDuplicate(path, name, others);
    return new Source(path, entries, TableOutline.of(name, entries));
  }

  private void refuseDuplicate(String path, String name, List<Source> others) {
    for (Source other : others) {
      if (TableOutline.key(other.outline.name()).equals(TableOutline.key(name))) {
        problems.add(
            path + ".name",
            "must be unique without regard to case, but '"
                + Suggestions.shown(name)
                + "' is also the name of "
                + other.path
                + "; rename one of them");
        return;
      }
    }
  }
}
