package dev.synthetic.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables of docs/spec.md.
 *
 * @param tables in their order
 */
record SpecDocument(List<Table> tables) {
  private static final Path FILE = Path.of("..", "docs", "spec.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /**
   * A table.
   *
   * @param anchors of the heading that it is under, and of those that that one is under
   * @param header the cells of the first line
   * @param rows the cells of all others; an empty first cell is that of the row above
   */
  record Table(List<String> anchors, List<String> header, List<List<String>> rows) {
    /** Whether the first cell of the header is one of some words. */
    boolean isOf(String... words) {
      return List.of(words).contains(header.get(0));
    }

    boolean isUnder(String anchor) {
      return anchors.contains(anchor);
    }
  }

  /** The document as it is. */
  static SpecDocument read() {
    List<Table> tables = new ArrayList<>();
    List<String> anchors = new ArrayList<>();
    List<List<String>> lines = new ArrayList<>();
    for (String line : text().lines().toList()) {
      if (line.startsWith("|")) {
        lines.add(cells(line));
        continue;
      }
      if (!lines.isEmpty()) {
        tables.add(table(List.copyOf(anchors), lines));
        lines.clear();
      }
      if (line.matches("#{2,4} .*")) {
        int depth = line.indexOf(' ') - 2;
        anchors.subList(Math.min(depth, anchors.size()), anchors.size()).clear();
        anchors.add(anchor(line.substring(depth + 3)));
      }
    }
    return new SpecDocument(tables);
  }

  private static String text() {
    try {
      return Files.readString(FILE, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table table(List<String> anchors, List<List<String>> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> cells : lines.subList(2, lines.size())) {
      List<String> row = new ArrayList<>(cells);
      if (row.get(0).isEmpty()) {
        row.set(0, rows.get(rows.size() - 1).get(0));
      }
      rows.add(row);
    }
    return new Table(anchors, lines.get(0), rows);
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").strip().replace(' ', '-');
  }

  /** What stands in backticks, in order. */
  static List<String> code(String cell) {
    return CODE.matcher(cell).results().map(SpecDocument::group).toList();
  }

  private static String group(MatchResult result) {
    return result.group(1);
  }
}
