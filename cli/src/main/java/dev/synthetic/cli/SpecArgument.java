package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.plan.TablePlanner;
import dev.synthetic.spark.source.Presets;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a spec is, as the command line says it.
 *
 * @param option the reader option that names it: {@code spec}, {@code preset} or {@code schema}
 * @param value the option's value
 * @param text the spec's text
 */
record SpecArgument(String option, String value, String text) {

  /**
   * The spec as it will be read.
   *
   * @param overrides reader options
   * @throws InvalidSpecException if anything is wrong with it
   */
  TablePlan plan(Map<String, String> overrides) {
    return TablePlanner.plan(SpecReader.parse(text, overrides));
  }

  /**
   * The reader options of each table that is meant: of the one that is named, else of all.
   *
   * @param overrides reader options
   */
  List<Map<String, String>> ofTables(Map<String, String> overrides) {
    List<String> names = SpecReader.tableNames(text);
    boolean isNamed = overrides.keySet().stream().anyMatch("table"::equalsIgnoreCase);
    if (isNamed || names.size() < 2) {
      return List.of(overrides);
    }
    List<Map<String, String>> tables = new ArrayList<>();
    for (String name : names) {
      Map<String, String> table = new LinkedHashMap<>(overrides);
      table.put("table", name);
      tables.add(table);
    }
    return tables;
  }

  /**
   * The plan of each table that is meant.
   *
   * @param overrides reader options
   * @throws InvalidSpecException if anything is wrong with any of them, with every problem
   */
  List<TablePlan> plans(Map<String, String> overrides) {
    List<TablePlan> plans = new ArrayList<>();
    Set<Problem> problems = new LinkedHashSet<>();
    InvalidSpecException last = null;
    for (Map<String, String> table : ofTables(overrides)) {
      try {
        plans.add(plan(table));
      } catch (InvalidSpecException e) {
        last = e;
        problems.addAll(e.problems());
      }
    }
    if (last != null) {
      throw new InvalidSpecException(last.name(), List.copyOf(problems));
    }
    return plans;
  }

  /** Reads a file, or a built-in spec by its name; a file of the same name comes first. */
  static final class Converter implements ITypeConverter<SpecArgument> {
    @Override
    public SpecArgument convert(String value) throws IOException {
      Path file = Path.of(value);
      if (Files.isRegularFile(file)) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return new SpecArgument("spec", text, text);
      }
      if (Presets.names().contains(value)) {
        return new SpecArgument("preset", value, Presets.text(value));
      }
      throw new TypeConversionException(
          "must be a spec file or one of the built-in specs "
              + String.join(", ", Presets.names())
              + ", but there is no file '"
              + value
              + "'");
    }
  }
}
