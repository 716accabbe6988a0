package dev.synthetic.spec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values of a dbldatagen column: numbers, given values, truth, and what strings are alone. */
final class DbldatagenValues {
  /**
   * Parameters of a distribution that shape it there too; others cancel out when it is rescaled.
   */
  private static final Set<String> SHAPING = Set.of("rate", "shape", "alpha", "beta");

  private final DbldatagenKeys old;
  private final String type;
  private final List<String> bases;
  private final Consumer<String> notes;
  private final boolean isRandom;

  /**
   * The values of a column.
   *
   * @param old its keys in dbldatagen
   * @param type its type
   * @param bases the columns that it is a function of
   * @param notes to which goes what has no equivalent
   */
  DbldatagenValues(DbldatagenKeys old, String type, List<String> bases, Consumer<String> notes) {
    this.old = old;
    this.type = type;
    this.bases = bases;
    this.notes = notes;
    this.isRandom = old.isTrue("random");
  }

  /** Puts our keys for them. */
  void put(Map<String, SpecNode> keys) {
    @Nullable DataType parsed = parsed();
    if (old.has("values")) {
      given(keys);
    } else if (parsed != null && parsed.isTemporal()) {
      new DbldatagenTimes(old, parsed, notes).put(keys);
    } else if (parsed != null && parsed.isNumeric()) {
      numbers(keys, parsed);
    } else if (parsed == DataType.Simple.BOOLEAN) {
      keys.put(
          "values",
          new SpecNode.Sequence(
              List.of(DbldatagenKeys.plain("false"), DbldatagenKeys.plain("true"))));
      order(keys);
    } else if (parsed == DataType.Simple.STRING) {
      keys.put("template", DbldatagenKeys.text("\\V"));
    } else {
      notes.accept(type + " without values and expr has no equivalent here; add an expr");
      keys.put("expr", DbldatagenKeys.text("cast(null as " + type + ")"));
    }
    base(keys);
  }

  private @Nullable DataType parsed() {
    try {
      return DataTypeParser.parse(type);
    } catch (ValueException e) {
      return null;
    }
  }

  private void given(Map<String, SpecNode> keys) {
    List<SpecNode> values = old.items("values").stream().map(this::fitting).toList();
    keys.put("values", new SpecNode.Sequence(values));
    old.move("weights", "weights", keys);
    if (!old.has("weights")) {
      order(keys);
      distribution(keys);
    } else if (!isRandom) {
      notes.accept(
          "'weights' without random give blocks of equal values there; here values are drawn by"
              + " their weights");
    }
  }

  /** A value as the column's type holds it: dbldatagen casts, half up. */
  private SpecNode fitting(SpecNode value) {
    return parsed() instanceof DataType.Decimal decimal && value instanceof SpecNode.Scalar scalar
        ? DbldatagenKeys.plain(
            new BigDecimal(scalar.text()).setScale(decimal.scale(), RoundingMode.HALF_UP))
        : value;
  }

  private void numbers(Map<String, SpecNode> keys, DataType parsed) {
    DbldatagenKeys range = old.has("dataRange") ? old.below("dataRange") : old;
    boolean isUnique = old.has("uniqueValues");
    old.move("uniqueValues", "uniqueValues", keys);
    range.move("minValue", "minValue", keys);
    if (!isUnique || isRandom) {
      range.move("maxValue", "maxValue", keys);
    }
    if (!isUnique && parsed.isReal() && keys.keySet().equals(Set.of("name", "type"))) {
      notes.accept("without a range is 0 in every row there, and so here; give minValue, maxValue");
      keys.put("values", new SpecNode.Sequence(List.of(DbldatagenKeys.plain("0"))));
      return;
    }
    boolean isContinuous = old.isTrue("continuous") && isRandom && !parsed.isIntegral();
    if (!isUnique && !keys.containsKey("minValue")) {
      keys.put("minValue", DbldatagenKeys.plain("0"));
    }
    if (!isContinuous) {
      step(range.textOr("step", old.textOr("step", "1")), keys, parsed);
    }
    order(keys);
    distribution(keys);
  }

  private void step(String text, Map<String, SpecNode> keys, DataType parsed) {
    BigDecimal step = new BigDecimal(text);
    if (step.signum() < 0) {
      notes.accept("goes down there, by a step of " + text + "; here it goes up");
      SpecNode most = keys.remove("minValue");
      SpecNode least = keys.remove("maxValue");
      keys.put("minValue", least == null ? DbldatagenKeys.plain("0") : least);
      keys.put("maxValue", most == null ? DbldatagenKeys.plain("0") : most);
    }
    if (!parsed.isIntegral() || step.abs().compareTo(BigDecimal.ONE) != 0) {
      keys.put("step", DbldatagenKeys.plain(step.abs().toPlainString()));
    }
  }

  /** One after another, unless at random or by the hash of a base column. */
  private void order(Map<String, SpecNode> keys) {
    boolean isHashed = old.textOr("baseColumnType", "").equals("hash") || bases.size() > 1;
    boolean isDrawn = isRandom || isHashed;
    if (keys.containsKey("uniqueValues")) {
      if (isDrawn) {
        keys.put("random", DbldatagenKeys.plain("true"));
      }
    } else if (!isDrawn) {
      keys.put("random", DbldatagenKeys.plain("false"));
    }
    if (old.textOr("baseColumnType", "").equals("raw_values")) {
      notes.accept("takes the base column's value as it is there; here it is a place in the range");
    }
  }

  private void base(Map<String, SpecNode> keys) {
    if (bases.isEmpty() || isRandom || keys.containsKey("expr") || keys.containsKey("begin")) {
      return;
    }
    List<SpecNode> names = bases.stream().map(DbldatagenKeys::text).toList();
    keys.put("baseColumn", names.size() == 1 ? names.get(0) : new SpecNode.Sequence(names));
  }

  private void distribution(Map<String, SpecNode> keys) {
    SpecNode node = old.node("distribution");
    if (node == null) {
      return;
    }
    if (!isRandom) {
      notes.accept(
          "'distribution' had no effect, as random was false; to have it, replace random: false by"
              + " distribution: "
              + FlowText.of(shape(node, false)));
      return;
    }
    if (keys.containsKey("uniqueValues")) {
      notes.accept("'distribution' beside uniqueValues has no equivalent; left out");
      return;
    }
    keys.put("distribution", shape(node, true));
  }

  private SpecNode shape(SpecNode node, boolean told) {
    if (!(node instanceof SpecNode.Mapping mapping)) {
      return node;
    }
    Map<String, SpecNode> shape = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (key.equals("kind")) {
                String kind = ((SpecNode.Scalar) value).text().toLowerCase(Locale.ROOT);
                shape.put("type", DbldatagenKeys.text(kind));
              } else if (SHAPING.contains(key)) {
                shape.put(key, value);
              } else if (told) {
                notes.accept(
                    "'distribution."
                        + key
                        + "' had no effect there, as draws are stretched over"
                        + " the range; left out");
              }
            });
    return new SpecNode.Mapping(shape);
  }
}
