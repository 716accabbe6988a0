package dev.synthetic.spec;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A spec being written in Java, as {@link Spec#named} begins it. Each method gives another draft
 * and leaves this one as it is, so that a draft can be shared and varied.
 *
 * <p>Nothing is checked on the way: {@link #build()} and {@link #toJson} tell every problem at
 * once.
 */
public final class SpecDraft {
  private final Map<String, Object> keys;

  private SpecDraft(Map<String, Object> keys) {
    this.keys = keys;
  }

  static SpecDraft named(String name) {
    return new SpecDraft(Map.of()).with("name", name);
  }

  /** What sets this table apart from others of the same description; 42 unless given. */
  public SpecDraft seed(long seed) {
    return with("seed", seed);
  }

  /** The size of one finite read. */
  public SpecDraft rows(long rows) {
    return with("rows", rows);
  }

  /** The pace at which rows fall due. */
  public SpecDraft rowsPerSecond(double pace) {
    return with("rowsPerSecond", BigDecimal.valueOf(pace));
  }

  /** How that pace changes in time: the product of some profiles, made by {@link Rates}. */
  public SpecDraft rate(ProfileDraft... profiles) {
    Map<String, Object> rate = new LinkedHashMap<>();
    for (ProfileDraft profile : profiles) {
      Object first = rate.get(profile.name());
      rate.put(profile.name(), first == null ? profile.settings() : both(first, profile));
    }
    return with("rate", rate);
  }

  /** Rows fall due at random, as many on average as the pace says. */
  public SpecDraft poissonArrivals() {
    return with("arrivals", RateSpec.Arrivals.POISSON.text());
  }

  /** When row 0 is due. */
  public SpecDraft startTimestamp(Temporal start) {
    return with("startTimestamp", start);
  }

  /** The zone of local dates and times, and of SQL functions. */
  public SpecDraft timeZone(ZoneId zone) {
    return with("timeZone", zone.getId());
  }

  /**
   * Names and types of columns, in Spark's DDL, that are guessed where no column overrides them.
   */
  public SpecDraft schema(String ddl) {
    return with("schema", ddl);
  }

  /**
   * Any key of the top level, by its name in a spec.
   *
   * @param value a text, a number, a boolean, a date or time, a duration; a list or a map of these
   */
  public SpecDraft with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(keys);
    more.put(key, value);
    return new SpecDraft(more);
  }

  /**
   * One more column.
   *
   * @param type its type: {@link DataType.Simple} has those without parameters
   * @param draft how its values come about, made by {@link Columns}
   */
  public SpecDraft column(String name, DataType type, ColumnDraft draft) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", name);
    column.put("type", type.ddl());
    column.putAll(draft.keys());
    return column(column);
  }

  /** One more column, of which the type alone decides. */
  public SpecDraft column(String name, DataType type) {
    return column(name, type, ColumnDraft.EMPTY);
  }

  /**
   * A column whose type follows: of the {@link #schema}, or from what it is made of or refers to.
   */
  public SpecDraft column(String name, ColumnDraft draft) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", name);
    column.putAll(draft.keys());
    return column(column);
  }

  private SpecDraft column(Map<String, Object> column) {
    return add("columns", column);
  }

  /**
   * One more table, in a spec of several; what it does not say comes from this draft.
   *
   * @param table a draft of its own
   */
  public SpecDraft table(SpecDraft table) {
    return add("tables", table.keys);
  }

  private SpecDraft add(String key, Object item) {
    List<Object> items = new ArrayList<>();
    if (keys.get(key) instanceof List<?> before) {
      items.addAll(before);
    }
    items.add(item);
    return with(key, items);
  }

  /**
   * The spec; of several tables the first.
   *
   * @throws InvalidSpecException if anything is wrong with it, with every problem found; SQL is
   *     looked at when the spec is read by Spark
   */
  public Spec build() {
    String text = JsonText.of(keys);
    List<String> tables = SpecReader.tableNames(text);
    return build(text, tables.isEmpty() ? Map.of() : Map.of("table", tables.get(0)));
  }

  /**
   * One of several tables.
   *
   * @throws InvalidSpecException as {@link #build()}
   */
  public Spec build(String table) {
    return build(JsonText.of(keys), Map.of("table", table));
  }

  private static Spec build(String text, Map<String, String> options) {
    ParsedSpec parsed = SpecReader.parse(text, options);
    Spec spec = parsed.spec();
    if (spec == null) {
      throw new InvalidSpecException(parsed.name(), parsed.problems());
    }
    return spec;
  }

  /**
   * The spec's text, JSON, for the reader option {@code spec} or a file.
   *
   * @throws InvalidSpecException as {@link #build()}
   */
  public String toJson() {
    build();
    return JsonText.of(keys);
  }

  private static List<Object> both(Object first, ProfileDraft next) {
    boolean isOfSteps = next.settings() instanceof List;
    boolean isSeveral =
        first instanceof List<?> list && (!isOfSteps || list.get(0) instanceof List);
    List<Object> all = new ArrayList<>(isSeveral ? (List<?>) first : List.of(first));
    all.add(next.settings());
    return all;
  }
}
