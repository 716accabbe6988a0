package dev.synthetic.spark.expression;

import dev.synthetic.spark.expression.BlockInputs.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.types.DataTypes;

/**
 * Every node that has a kernel, as a form of expressions: a form that is listed here is tested by
 * itself and inside of others.
 *
 * <p>In a form, {@code {d}} stands for any expression of the type of column d.
 */
final class ExpressionForms {
  private static final List<String> NUMBERS = List.of("y", "h", "i", "l", "f", "d", "p", "q");
  private static final List<String> WHOLES = List.of("y", "h", "i", "l");

  /**
   * A form.
   *
   * @param result the letter of its type
   */
  record Form(String result, String text) {}

  private static final List<Form> FORMS = new ArrayList<>();

  static {
    for (Kind kind : BlockInputs.KINDS) {
      ofEveryType(kind.letter());
      if (!kind.letter().equals("s")) {
        ofEveryTypeButText(kind.letter());
      }
    }
    for (String number : NUMBERS) {
      ofNumbers(number);
    }
    for (String whole : WHOLES) {
      ofWholes(whole);
    }
    reals();
    decimals();
    flags();
    texts();
    add("t", "date_add({t}, {y})", "date_sub({t}, {h})", "{t} + 3");
    add("i", "datediff({t}, {t})");
    times();
  }

  private ExpressionForms() {}

  static List<Form> forms() {
    return FORMS;
  }

  private static void add(String result, String... texts) {
    for (String text : texts) {
      FORMS.add(new Form(result, text));
    }
  }

  private static void ofEveryType(String type) {
    add(
        type,
        fill("if({b}, {x}, {x})", type),
        fill("case when {b} then {x} when {b} then {x} else {x} end", type),
        fill("case when {b} then {x} end", type),
        fill("coalesce({x}, {x}, {x})", type),
        fill("nvl({x}, {x})", type),
        fill("nvl2({b}, {x}, {x})", type));
    add("b", fill("{x} is null", type), fill("{x} is not null", type));
  }

  private static void ofEveryTypeButText(String type) {
    add(type, fill("nullif({x}, {x})", type));
    add(type, fill("greatest({x}, {x}, {x})", type), fill("least({x}, {x})", type));
    for (String operator : List.of("<", "<=", ">", ">=", "=", "<>", "<=>")) {
      add("b", fill("{x} " + operator + " {x}", type));
    }
    add("b", fill("{x} in ({x}, {x})", type), fill("{x} between {x} and {x}", type));
  }

  private static void ofNumbers(String type) {
    add(type, fill("-{x}", type), fill("abs({x})", type));
    for (String from : NUMBERS) {
      if (!(from.equals("f") && "pq".contains(type))
          && !("pq".contains(from) && type.equals("f"))) {
        add(type, "cast({" + from + "} as " + sql(type) + ")");
      }
    }
    add("d", fill("cast({x} as double) / {d}", type));
  }

  private static void ofWholes(String type) {
    for (String operator : List.of("+", "-", "*", "%", "&", "|", "^")) {
      add(type, fill("{x} " + operator + " {x}", type));
    }
    add(type, fill("~{x}", type), fill("cast({b} as " + sql(type) + ")", type));
    add("l", fill("{x} div {x}", type), fill("{x} + {l} * 2", type));
    add("b", fill("cast({x} as boolean)", type));
    add("d", fill("{x} * rand()", type));
  }

  private static void reals() {
    for (String operator : List.of("+", "-", "*", "%")) {
      add("d", "{d} " + operator + " {d}");
      add("f", "{f} " + operator + " {f}");
    }
    add("d", "{d} * 2.5D + 1D", "0.1D * {d}", "{d} - 0.5D", "3D - {d}", "-0D + {d}");
    add("d", "0.25D - {d} * 3D", "{d} * -2D - 7D", "rand() * 4 - 2", "10D - 0.1D * rand()");
    add(
        "f",
        "cast({d} * 3D as float)",
        "cast(rand() * 4 - 2 as float)",
        "{f} * cast(2.5 as float)");
    add("b", "{d} < 1.5D", "{d} <= -0D", "{d} > 0D", "2.5D <= {d}", "1 >= {f}");
    add("d", "{d} / {d}", "{f} + {d}", "rand()", "randn() * 3 + {d}", "cast({b} as double)");
    add("d", "sqrt({d})", "exp({d})", "ln({d})", "pow({d}, {d})", "sin({d})", "tanh({d})");
    add("d", "round({d}, 2)", "round({d})", "round({d}, 9)", "round({d} / 1000, 18)");
    add("l", "floor({d})", "ceil({d})", "floor({i})");
    add("b", "cast({d} as boolean)", "{f} < {d}", "rand() < 0.3");
    add("p", "cast({d} as decimal(9,2))");
    add("q", "cast({d} * 100 as decimal(18,4))");
  }

  private static void times() {
    for (String field :
        List.of(
            "year",
            "quarter",
            "month",
            "day",
            "dayofweek",
            "weekday",
            "hour",
            "minute",
            "second")) {
      add("i", field + "({m})");
    }
    add("i", "year({t})", "month({t})", "day({t})", "dayofweek({t})", "extract(month from {t})");
    add("t", "cast({m} as date)", "date({m})");
    add("l", "cast({m} as bigint)", "unix_seconds({m})", "unix_micros({m})", "{m} :: long");
    add("m", "{m} + interval 90 minutes", "{m} - interval 3 days", "{m} + ({m} - {m})");
    add("b", "{m} - {m} > interval 1 hour", "hour({m}) between 9 and 17");
  }

  private static void decimals() {
    for (String operator : List.of("+", "-", "*")) {
      add("q", "cast({p} " + operator + " {q} as decimal(18,4))");
      add("q", "cast({p} " + operator + " {i} as decimal(18,4))");
      add("p", "cast({p} " + operator + " 1.19 as decimal(9,2))");
    }
    add("q", "cast({p} / {p} as decimal(18,4))", "cast({p} / {i} as decimal(18,4))", "{i} / 60.0");
    add("q", "round({q}, 3)", "round({q})");
    add(
        "l",
        "cast(ceil({p}) as bigint)",
        "cast(floor({q}) as bigint)",
        "cast(ceil({i} / 60.0) as bigint)");
    add("d", "{p} * {d}", "0.05 * ceil({y} / 60.0)");
    add("b", "{p} < {q}", "{q} >= 0.5", "{p} = {i}");
  }

  private static void flags() {
    add("b", "not {b}", "{b} and {b}", "{b} or {b}", "{b} <=> {b}");
    add("i", "if({i} = 0, 0, 100 div {i})");
    add("b", "{i} <> 0 and 7 % {i} > 1", "{i} = 0 or 7 % {i} > 1");
    add("m", "current_timestamp()");
  }

  private static void texts() {
    add("b", "{s} = 'a'", "{s} <> 'b'", "{s} in ('a', 'bee')", "{s} like 'b%'", "{s} <=> null");
    add("b", "{s} > 'b'", "{s} rlike '^b'");
    add("i", "length({s})", "cast({s} as int)");
    add("d", "cast({s} as double)");
    add("s", "upper({s})", "concat({s}, '-')", "nullif({s}, 'a')", "if({i} < 3, 'low', 'high')");
    add("s", "substring({s}, 2, 1)");
  }

  private static String fill(String form, String type) {
    return form.replace("{x}", "{" + type + "}");
  }

  static Kind kind(String letter) {
    return BlockInputs.KINDS.stream()
        .filter(kind -> kind.letter().equals(letter))
        .findAny()
        .orElseThrow();
  }

  private static String sql(String letter) {
    return kind(letter).type().sql();
  }

  /** A form whose holes are columns, with nulls or without. */
  static String plain(Form form, String prefix) {
    StringBuilder text = new StringBuilder();
    int holes = 0;
    for (String part : form.text().split("(?=\\{)|(?<=\\})", -1)) {
      if (part.startsWith("{")) {
        text.append(prefix).append(part, 1, part.length() - 1).append(holes++ % 2 == 0 ? "" : "2");
      } else {
        text.append(part);
      }
    }
    return text.toString();
  }

  /** A random expression of a type, so many forms deep. */
  static String random(String letter, int depth, Random random) {
    List<Form> fitting = FORMS.stream().filter(form -> form.result().equals(letter)).toList();
    if (depth == 0 || fitting.isEmpty()) {
      return leaf(letter, random);
    }
    Form form = fitting.get(random.nextInt(fitting.size()));
    StringBuilder text = new StringBuilder("(");
    for (String part : form.text().split("(?=\\{)|(?<=\\})", -1)) {
      text.append(
          part.startsWith("{")
              ? random(part.substring(1, part.length() - 1), random.nextInt(depth), random)
              : part);
    }
    return text.append(")").toString();
  }

  private static String leaf(String letter, Random random) {
    boolean isLiteral = random.nextInt(5) == 0;
    if (isLiteral && kind(letter).type().equals(DataTypes.StringType)) {
      return "'b'";
    }
    if (isLiteral && NUMBERS.contains(letter)) {
      return "cast(" + (random.nextInt(20) - 5) + " as " + sql(letter) + ")";
    }
    return (random.nextBoolean() ? "n" : "") + letter + (random.nextBoolean() ? "2" : "");
  }
}
