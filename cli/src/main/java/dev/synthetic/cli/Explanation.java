package dev.synthetic.cli;

import dev.synthetic.spark.plan.PlannedColumn;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.Guess;
import dev.synthetic.spec.ParsedSpec;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecDefaults;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a spec comes to, as a person reads it. */
final class Explanation {
  private static final String INDENT = "     ";

  private final TablePlan plan;
  private final ParsedSpec parsed;
  private final SpecDefaults defaults;
  private final PrintWriter out;

  /**
   * An explanation of a spec.
   *
   * @param plan the spec's plan
   * @param parsed the same spec, with what was guessed
   * @param defaults the same spec's defaults
   * @param out where it goes
   */
  Explanation(TablePlan plan, ParsedSpec parsed, SpecDefaults defaults, PrintWriter out) {
    this.plan = plan;
    this.parsed = parsed;
    this.defaults = defaults;
    this.out = out;
  }

  /** Prints all of it. */
  void print() {
    printTable();
    out.println();
    out.println("Columns, each after those that it is a function of");
    int number = 1;
    for (PlannedColumn column : plan.columns()) {
      print(column, number++);
    }
    if (!parsed.guesses().isEmpty()) {
      printOverrides();
    }
  }

  private void printTable() {
    Spec spec = plan.spec();
    List<ColumnSpec> columns = spec.columns();
    long omitted = columns.stream().filter(ColumnSpec::omit).count();
    Long rows = spec.rows();
    out.printf(
        "'%s': %s shown%s%n",
        spec.name(),
        Texts.count(columns.size() - omitted, "column"),
        omitted == 0 ? "" : ", " + omitted + " omitted");
    line("size", rows == null ? "endless" : Texts.count(rows, "row"));
    line("pace", Texts.number(spec.rowsPerSecond()) + " rows/s" + profiles(spec));
    line(
        "width",
        "about " + plan.schema().defaultSize() + " bytes a row, as Spark's planner counts");
    Map<String, String> top = defaults.top();
    List<String> filled = new ArrayList<>();
    top.forEach((key, value) -> filled.add(key + " " + value));
    if (!filled.isEmpty()) {
      line("default", Texts.wrapped(filled, " ".repeat(11)));
    }
  }

  private static String profiles(Spec spec) {
    int profiles = spec.rate().profiles().size();
    return profiles == 0 ? "" : ", times " + Texts.count(profiles, "profile") + " of the rate";
  }

  private void line(String name, String text) {
    out.println("  " + Texts.padded(name, 9) + text);
  }

  private void print(PlannedColumn planned, int number) {
    ColumnSpec column = planned.spec();
    out.printf(
        "%n%3d. %s  %s%s%s%n",
        number,
        column.name(),
        column.type().ddl(),
        planned.nullable() ? "" : ", never null",
        column.omit() ? ", omitted" : "");
    out.println(INDENT + GeneratorWords.of(column.generator()));
    if (!planned.inputs().isEmpty()) {
      out.println(INDENT + "a function of: " + String.join(", ", planned.inputs()));
    }
    if (column.percentNulls().signum() > 0) {
      out.println(INDENT + "nulls: a share of " + column.percentNulls().toPlainString());
    }
    if (column.nullWhen() != null
        && column.nullWhen().generator() instanceof GeneratorSpec.Expression condition) {
      out.println(INDENT + "nulls: where " + condition.sql());
    }
    Guess guess = guess(column.name());
    if (guess != null) {
      out.println(INDENT + "guessed from " + reason(guess));
    }
    printDefaults(column);
  }

  private static String reason(Guess guess) {
    String type = guess.type().ddl();
    return guess.isByTypeAlone()
        ? "the type " + type + " alone, as the name says nothing"
        : "the name (like '" + guess.rule().replaceAll("[=^+*]", "") + "') and the type " + type;
  }

  private void printDefaults(ColumnSpec column) {
    Map<String, String> filled = defaults.of(column.name());
    List<String> texts = new ArrayList<>();
    filled.forEach((key, value) -> texts.add(key + " " + value));
    if (!texts.isEmpty()) {
      out.println(INDENT + "default: " + Texts.wrapped(texts, INDENT + " ".repeat(9)));
    }
  }

  private @Nullable Guess guess(String column) {
    return parsed.guesses().stream()
        .filter(guess -> guess.column().equalsIgnoreCase(column))
        .findFirst()
        .orElse(null);
  }

  /** A spec that says what was guessed, to be changed. */
  private void printOverrides() {
    out.println();
    out.println("To change a guess, or keep it for good, say it in the spec's columns:");
    out.println();
    out.println("columns:");
    for (Guess guess : parsed.guesses()) {
      String keys = guess.keys().substring(1, guess.keys().length() - 1);
      out.println(
          "  - {name: "
              + quoted(guess.column())
              + ", type: "
              + quoted(guess.type().ddl())
              + (keys.isEmpty() ? "" : ", " + keys)
              + "}");
    }
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_ ]*") ? text : "'" + text.replace("'", "''") + "'";
  }
}
