package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.GeneratorList;
import dev.synthetic.spark.plan.PlannedColumn;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.plan.TablePlanner;
import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecCanonical;
import dev.synthetic.spec.SpecReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A spec whose names, columns and start are drawn, and paces to read it at. */
final class RandomSpec {
  /** The column of the rows' numbers. */
  static final String NUMBER = "n";

  /** A column of the rows' due instants. */
  static final String DUE = "due";

  private static final List<String> NAMES = List.of("t", "Straße 7", "a.b", "'quoted'");
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "+05:30");
  private static final String BEFORE_1970 = "1969-12-31T23:00:00Z";
  private static final List<String> STARTS =
      List.of(BEFORE_1970, "2024-01-01T00:00:00Z", "2024-03-10T06:59:30Z", "2091-10-28");
  private static final List<String> PACES =
      List.of("0.001", "0.5", "3", "7.25", "333.333333", "5000", "19997");
  private static final List<String> PROFILES =
      List.of(
          "constant: 2.5",
          "ramp: {from: 0, to: 2, over: 10 minutes}",
          "ramp: {from: 3, to: 0.5, over: 20 seconds}",
          "steps: [{multiplier: 1}, {after: 5 seconds, multiplier: 0}, {after: 1 hour, multiplier:"
              + " 3}]",
          "sine: {period: 1 hour, amplitude: 1}",
          "sine: {period: 1 day, amplitude: 0.3, phase: -2 hours}",
          "square: {period: 1 minute, high: 2, low: 0}",
          "businessHours: {timeZone: America/New_York, inside: 4, outside: 1}",
          "businessHours: {timeZone: Europe/Berlin, inside: 1, outside: 0}",
          "bursts: {every: 1 minute, duration: 2 seconds, multiplier: 10}",
          "bursts: {every: 1 hour, duration: 2 minutes, multiplier: 10, random: true}",
          "schedule: {weights: [1, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 9, 8, 9, 9, 9, 8, 6, 5, 4, 3, 2,"
              + " 1, 0]}");
  private static final int MOST_PROFILES = 3;

  private final long seed;
  private final Random random;
  private final String text;
  private final List<PlannedColumn> columns;

  /** The spec of a seed; everything that is drawn afterwards is drawn from the seed, too. */
  RandomSpec(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    String header = header();
    this.text = header + String.join("\n", columns(header.contains(BEFORE_1970)));
    this.columns = TablePlanner.plan(SpecReader.parse(text, Map.of())).columns();
  }

  private String header() {
    return "name: \"%s\"\nseed: %d\ntimeZone: \"%s\"\nstartTimestamp: %s\ncolumns:\n"
        .formatted(one(NAMES), random.nextLong(), one(ZONES), one(STARTS));
  }

  /** The columns, without identifiers that count from 1970 where rows are due before. */
  private List<String> columns(boolean startsBefore1970) {
    List<String> lines = new ArrayList<>();
    lines.add(line(NUMBER, "type: long, sequence: {}"));
    lines.add(line(DUE, "type: timestamp"));
    lines.add(line("k", "type: long, minValue: 1, maxValue: " + (1 + random.nextInt(1000))));
    lines.add(line("s", "type: string, values: [a, b, c], percentNulls: 0.1"));
    lines.add(line("d", "type: double, minValue: -1, maxValue: 1"));
    String lateness = "max: " + (1 + random.nextInt(100)) + " minutes, distribution: exponential";
    lines.add(
        line("late", "type: timestamp, eventTime: {lateness: {" + lateness + "}, share: 0.4}"));
    lines.add(line("of due", "type: int, minValue: 0, maxValue: 999, baseColumn: due"));
    lines.add(line("sum", "type: long, expr: unix_micros(late) + k + length(s)"));
    List<GeneratorList.Case> generators = new ArrayList<>(GeneratorList.cases());
    generators.removeIf(generator -> !generator.isAlone() || hasFewKeys(generator));
    generators.removeIf(generator -> startsBefore1970 && generator.column().contains("version: 7"));
    Collections.shuffle(generators, random);
    for (int i = 0; i < 3 + random.nextInt(3); i++) {
      lines.add(line("c" + i, withNulls(generators.get(i).column())));
    }
    return lines;
  }

  /** Whether it is a key that a stream over a few weeks uses up. */
  private static boolean hasFewKeys(GeneratorList.Case generator) {
    String column = generator.column();
    return column.contains("unique: true")
        && List.of("type: int", "type: date", "interval: 1 day").stream()
            .anyMatch(column::contains);
  }

  private String withNulls(String column) {
    boolean mayBeNull = !column.contains("percentNulls") && !column.contains("unique: true");
    boolean isLeft = !mayBeNull || random.nextInt(3) > 0;
    return isLeft ? column : column + ", percentNulls: 0.25";
  }

  private static String line(String name, String column) {
    return "  - {name: " + name + ", " + column + "}";
  }

  /** A pace at random, as options. */
  Map<String, String> pace() {
    Map<String, String> profiles = new LinkedHashMap<>(); // by name, each once
    int count = random.nextInt(MOST_PROFILES + 1);
    for (int i = 0; i < count; i++) {
      String profile = one(PROFILES);
      profiles.put(profile.substring(0, profile.indexOf(':')), profile);
    }
    return Specs.options(
        "rowsPerSecond", one(PACES),
        "rate", "{" + String.join(", ", profiles.values()) + "}",
        "arrivals", one(List.of("even", "poisson")));
  }

  /** The names of all columns. */
  List<String> names() {
    return columns.stream().map(PlannedColumn::name).toList();
  }

  /** One of some texts. */
  String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  /** What everything is drawn from. */
  Random random() {
    return random;
  }

  /** A read of all columns. */
  SyntheticScan scan(Map<String, String> options) {
    TablePlan plan = plan(options);
    return new SyntheticScan(plan, plan.schema(), 0);
  }

  /** A read of the rows' numbers and some other columns, in any order. */
  SyntheticScan scanOfSome(Map<String, String> options) {
    TablePlan plan = plan(options);
    List<StructField> fields = new ArrayList<>(Arrays.asList(plan.schema().fields()));
    StructField number = fields.remove(0);
    Collections.shuffle(fields, random);
    List<StructField> some = new ArrayList<>(fields.subList(0, random.nextInt(fields.size() + 1)));
    some.add(0, number);
    return new SyntheticScan(plan, new StructType(some.toArray(StructField[]::new)), 0);
  }

  /** The plan that these options give: none of them changes a column. */
  private TablePlan plan(Map<String, String> options) {
    Spec spec = Objects.requireNonNull(SpecReader.parse(text, options).spec(), this::toString);
    return new TablePlan(spec, SpecCanonical.fingerprint(spec), columns);
  }

  /** What a failure is repeated from. */
  @Override
  public String toString() {
    return "seed " + seed + ":\n" + text;
  }
}
