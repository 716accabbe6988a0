package dev.synthetic.spark.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.CsvToStructs;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.JsonToStructs;
import org.apache.spark.sql.catalyst.expressions.XmlToStructs;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.catalyst.expressions.variant.VariantGet;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VariantType;
import scala.Option;

/**
 * Makes functions that look at the processor, the locale, the clock or an entropy source look at
 * their arguments alone. To be applied after Spark's own replacements.
 */
final class Portability {
  /** Named after Catalyst's classes, in lower case the names of {@link StrictFunctions}. */
  static final Set<String> STRICT =
      Set.of(
          "Acos", "Asin", "Atan", "Atan2", "Cbrt", "Cos", "Cosh", "Cot", "Csc", "Hypot", "Sec",
          "Sin", "Sinh", "Tan", "Tanh");

  /** Likewise, the names of {@link TextFunctions}. */
  static final Set<String> LOCAL = Set.of("Lower", "Upper");

  private Portability() {}

  static Expression apply(Expression tree) {
    return Trees.rewrite(tree, node -> replace(NumberDigits.replace(node)));
  }

  private static Expression replace(Expression node) {
    String name = node.getClass().getSimpleName();
    if (STRICT.contains(name)) {
      return invoke(StrictFunctions.class, node, name, node.dataType());
    }
    if (LOCAL.contains(name) && isLanguageNeutral(node.dataType())) {
      return invoke(TextFunctions.class, node, name, node.dataType());
    }
    if (node instanceof Cast cast) {
      return cast(cast);
    }
    if (node instanceof StaticInvoke call && call.functionName().equals("aesEncrypt")) {
      return encrypt(call);
    }
    if (readsTimestamps(node)) {
      throw refusedTimestamps(node.prettyName() + "()");
    }
    return node;
  }

  /** A call of the static method with a name in lower case, with a node's children. */
  static Expression invoke(Class<?> functions, Expression node, String name, DataType type) {
    String method = name.toLowerCase(Locale.ROOT);
    return invoke(functions, method, type, Trees.list(node.children()), false);
  }

  /** A call of a static method, which is not made where an argument is null. */
  static Expression invoke(
      Class<?> functions,
      String method,
      DataType type,
      List<Expression> arguments,
      boolean returnNullable) {
    return new StaticInvoke(
        functions,
        type,
        method,
        Trees.seq(arguments),
        Trees.seq(List.of()),
        true,
        returnNullable,
        true,
        Option.empty());
  }

  /** Whether text has one of the two collations without a language. */
  private static boolean isLanguageNeutral(DataType type) {
    return type instanceof StringType text && text.collationId() <= 1;
  }

  private static Expression cast(Cast cast) {
    DataType from = cast.child().dataType();
    if (from instanceof StringType && cast.dataType() instanceof TimestampType) {
      boolean isTry = cast.evalMode().equals(EvalMode$.MODULE$.TRY());
      String method = isTry ? "datedOrNull" : "dated";
      Expression text = invoke(TextFunctions.class, method, from, List.of(cast.child()), isTry);
      return new Cast(text, cast.dataType(), cast.timeZoneId(), cast.evalMode());
    }
    boolean parses = contains(from, StringType.class) || contains(from, VariantType.class);
    if (parses
        && !from.equals(cast.dataType())
        && contains(cast.dataType(), TimestampType.class)
        && !contains(from, TimestampType.class)) {
      throw refusedTimestamps("a cast from " + from.catalogString());
    }
    return cast;
  }

  private static boolean readsTimestamps(Expression node) {
    boolean reads =
        node instanceof JsonToStructs
            || node instanceof CsvToStructs
            || node instanceof XmlToStructs
            || node instanceof VariantGet;
    return reads && contains(node.dataType(), TimestampType.class);
  }

  private static boolean contains(DataType type, Class<? extends DataType> part) {
    return type.existsRecursively(part::isInstance);
  }

  /**
   * Such readers put the clock's date before a time of day, deep inside where nothing can be put.
   */
  private static ExpressionProblem refusedTimestamps(String what) {
    return new ExpressionProblem(
        what
            + " to a type with timestamps is not allowed, as it may read the clock;"
            + " read strings and cast each to timestamp");
  }

  private static Expression encrypt(StaticInvoke call) {
    List<Expression> arguments = new ArrayList<>(Trees.list(call.arguments()));
    Expression mode = arguments.get(2);
    if (mode.foldable() && "ECB".equalsIgnoreCase(String.valueOf(mode.eval(null)))) {
      return call;
    }
    Expression vector = arguments.get(4);
    if (vector.foldable() && vector.eval(null) instanceof byte[] bytes && bytes.length == 0) {
      throw new ExpressionProblem(
          "aes_encrypt() without an initialization vector is not allowed, as it draws a random one;"
              + " give its fifth argument, or use mode 'ECB'");
    }
    arguments.set(
        4,
        invoke(
            TextFunctions.class,
            "initializationVector",
            vector.dataType(),
            List.of(vector),
            false));
    return call.withNewChildren(Trees.seq(arguments));
  }
}
