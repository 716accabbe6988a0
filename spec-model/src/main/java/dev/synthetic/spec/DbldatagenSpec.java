package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A spec that dbldatagen has serialized ({@code saveToJson}, or {@code saveToInitializationDict} as
 * JSON), read as one of ours: its defaults written out, as {@code random: false}, and all that has
 * no equivalent told.
 *
 * @param text the spec, YAML, with the notes as comments
 * @param notes what could not be kept, each with its path in dbldatagen's text
 */
public record DbldatagenSpec(String text, List<Problem> notes) {
  /** Keys of the whole generator that mean nothing here. */
  private static final Set<String> PASSED_OVER =
      Set.of("kind", "verbose", "debug", "seedColumnName", "random", "columns", "constraints");

  public DbldatagenSpec {
    notes = List.copyOf(notes);
  }

  /**
   * The spec that a text of dbldatagen is.
   *
   * @throws InvalidSpecException if the text is none
   */
  public static DbldatagenSpec read(String json) {
    DbldatagenKeys keys = keys(json);
    List<Problem> notes = new ArrayList<>();
    String seedColumn = keys.textOr("seedColumnName", "id");
    Map<String, SpecNode> top = top(keys, notes);
    List<SpecNode.Mapping> columns = new ArrayList<>();
    List<SpecNode> old = keys.items("columns");
    Map<String, String> types = new LinkedHashMap<>();
    for (int i = 0; i < old.size(); i++) {
      DbldatagenKeys column = DbldatagenKeys.of(old.get(i));
      String name = column.textOr("colName", "column_" + i);
      types.put(name, column.textOr("colType", "string"));
      if (!isHiddenSeed(column, seedColumn) || isUsed(seedColumn, old)) {
        String path = "columns[" + i + "] '" + name + "'";
        columns.addAll(
            new DbldatagenColumn(
                    column, seedColumn, types, note -> notes.add(new Problem(path, note)))
                .columns());
        DbldatagenSeeds.note(keys, column, note -> notes.add(new Problem(path, note)));
      }
    }
    DbldatagenConstraints.note(keys.items("constraints"), notes);
    return new DbldatagenSpec(text(top, columns, notes), notes);
  }

  private static DbldatagenKeys keys(String json) {
    try {
      SpecNode root = JsonTree.parse(json);
      if (root instanceof SpecNode.Mapping mapping && mapping.entries().containsKey("columns")) {
        return DbldatagenKeys.of(root);
      }
      boolean isPlan =
          root instanceof SpecNode.Mapping mapping && mapping.entries().containsKey("tables");
      throw refused(
          isPlan
              ? "is a plan of dbldatagen.core, which cannot be imported yet; write a spec by hand"
              : "must be what dbldatagen's saveToJson writes, a map with the key 'columns'");
    } catch (SpecSyntaxException e) {
      throw refused("must be JSON as dbldatagen's saveToJson writes it: " + e.getMessage());
    }
  }

  private static InvalidSpecException refused(String message) {
    return new InvalidSpecException("unnamed", List.of(new Problem("dbldatagen", message)));
  }

  private static Map<String, SpecNode> top(DbldatagenKeys keys, List<Problem> notes) {
    Map<String, SpecNode> top = new LinkedHashMap<>();
    keys.move("name", "name", top);
    keys.move("randomSeed", "seed", top);
    keys.move("rows", "rows", top);
    keys.move("partitions", "numPartitions", top);
    if (!keys.textOr("startingId", "0").equals("0")) {
      keys.move("startingId", "startingRow", top);
    }
    keys.move("startingId", "startingRow", new LinkedHashMap<>());
    if (keys.has("batchSize")) {
      notes.add(new Problem("batchSize", "changes no value here; left out"));
    }
    String method = keys.textOr("randomSeedMethod", "hash_fieldname");
    if (method.equals("fixed")) {
      notes.add(
          new Problem(
              "randomSeedMethod",
              "'fixed' draws the same numbers in every column; here columns are independent"));
    }
    keys.refuseOthers(PASSED_OVER, key -> notes.add(new Problem(key, "is not known; left out")));
    return top;
  }

  /** Whether a column is the one that counts rows, which dbldatagen adds by itself. */
  private static boolean isHiddenSeed(DbldatagenKeys column, String seedColumn) {
    return column.textOr("colName", "").equals(seedColumn) && column.isTrue("implicit");
  }

  private static boolean isUsed(String seedColumn, List<SpecNode> columns) {
    Pattern word = Pattern.compile("(?i)\\b" + Pattern.quote(seedColumn) + "\\b");
    return columns.stream()
        .map(DbldatagenKeys::of)
        .anyMatch(
            column ->
                word.matcher(column.textOr("expr", "")).find()
                    || (column.bases().size() > 1 && column.bases().contains(seedColumn)));
  }

  private static String text(
      Map<String, SpecNode> top, List<SpecNode.Mapping> columns, List<Problem> notes) {
    StringBuilder text = new StringBuilder("# Imported from dbldatagen.\n");
    for (Problem note : notes) {
      text.append("# ").append(note.toString().replace("\n", " ")).append('\n');
    }
    top.forEach(
        (key, node) -> text.append(key).append(": ").append(FlowText.of(node)).append('\n'));
    text.append("columns:\n");
    columns.forEach(column -> text.append("  - ").append(FlowText.of(column)).append('\n'));
    return text.toString();
  }
}
