package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.BuiltInName;
import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of built-in names in the spec's document: every name, with the first rows' values. */
final class FakerTableTest {
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\| (`.*`) \\|");

  @Test
  void documentNamesEachAndShowsItsFirstValues() throws IOException {
    Map<String, List<String>> table = table();
    List<String> names = new ArrayList<>();
    for (BuiltInName name : BuiltInName.values()) {
      names.add(name.name().replace("_", "").toLowerCase(Locale.ROOT));
    }

    assertThat(table.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
        .containsExactlyElementsOf(names);
    table.forEach(
        (name, values) -> assertThat(first(name, values.size())).as(name).isEqualTo(values));
  }

  private static List<String> first(String name, int count) {
    boolean number = name.equals("latitude") || name.equals("longitude");
    String type = number ? "'decimal(9,6)'" : "string";
    String text = "columns: [{name: c, type: " + type + ", faker: " + name + "}]";
    return Cells.of(TablePlanner.plan(SpecReader.parse(text, Map.of())), "c", 0, count);
  }

  private static Map<String, List<String>> table() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "spec.md"), StandardCharsets.UTF_8);
    int start = document.indexOf("| name | what it is | first values |");
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : document.substring(start).split("\n\n", 2)[0].split("\n")) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String shown = row.group(2);
        table.put(row.group(1), List.of(shown.substring(1, shown.length() - 1).split("` · `")));
      }
    }
    return table;
  }
}
