package dev.synthetic.spark.expression;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.FormatNumber;
import org.apache.spark.sql.catalyst.expressions.FormatString;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * Makes whatever takes a double's or a float's decimal digits from the JVM take them from {@link
 * NumberFunctions}, or refuses it.
 */
final class NumberDigits {
  /** Writers of whole structs, by Catalyst's simple class names. */
  private static final Set<String> WRITERS =
      Set.of("StructsToJson", "StructsToCsv", "StructsToXml");

  /** Rounding functions, likewise; in lower case the names of {@link NumberFunctions}. */
  private static final Set<String> ROUNDERS = Set.of("Round", "BRound");

  private NumberDigits() {}

  /** Refuses what cannot be given its digits; to be applied before Spark's own replacements. */
  static Expression check(Expression tree) {
    Trees.visit(tree, NumberDigits::checkNode);
    return tree;
  }

  private static void checkNode(Expression node) {
    boolean writes = WRITERS.contains(node.getClass().getSimpleName());
    if (writes || node instanceof FormatString || node instanceof FormatNumber) {
      for (Expression argument : Trees.list(node.children())) {
        if (hasFloating(argument.dataType())) {
          throw refused(
              node.prettyName() + "() of a " + argument.dataType().catalogString(),
              node instanceof FormatString
                  ? "cast it to a decimal and write that with %s"
                  : "cast each double and float to a decimal first");
        }
      }
    }
  }

  /** The node, or what gives the same on every JVM. */
  static Expression replace(Expression node) {
    if (node instanceof Cast cast) {
      return cast(cast);
    }
    String name = node.getClass().getSimpleName();
    if (ROUNDERS.contains(name) && isFloating(node.dataType())) {
      return Portability.invoke(NumberFunctions.class, node, name, node.dataType());
    }
    return node;
  }

  private static Expression cast(Cast cast) {
    DataType from = cast.child().dataType();
    DataType to = cast.dataType();
    if (isFloating(from) && to instanceof StringType) {
      return Portability.invoke(
          NumberFunctions.class, "text", to, List.of(cast.child()), cast.nullable());
    }
    if (isFloating(from) && to instanceof DecimalType decimal) {
      return decimal(cast, decimal);
    }
    if (changesDigits(from, to)) {
      throw refused(
          "a cast from " + from.catalogString() + " to " + to.catalogString(),
          "cast each double and float by itself, such as transform(a, x -> string(x))");
    }
    return cast;
  }

  private static Expression decimal(Cast cast, DecimalType type) {
    Expression number = cast.child();
    if (number.dataType() instanceof FloatType) {
      number = new Cast(number, DataTypes.DoubleType, Option.empty(), EvalMode$.MODULE$.ANSI());
    }
    boolean isTry = cast.evalMode().equals(EvalMode$.MODULE$.TRY());
    return Portability.invoke(
        NumberFunctions.class,
        isTry ? "decimalOrNull" : "decimal",
        type,
        List.of(
            number,
            new Literal(type.precision(), DataTypes.IntegerType),
            new Literal(type.scale(), DataTypes.IntegerType)),
        true);
  }

  /** Whether a cast turns a double or float anywhere in a type into text or a decimal. */
  private static boolean changesDigits(DataType from, DataType to) {
    if (to instanceof StringType || isFloating(from)) {
      boolean hasDigits = to instanceof StringType || to instanceof DecimalType;
      return hasDigits && hasFloating(from);
    }
    if (from instanceof ArrayType array && to instanceof ArrayType other) {
      return changesDigits(array.elementType(), other.elementType());
    }
    if (from instanceof MapType map && to instanceof MapType other) {
      return changesDigits(map.keyType(), other.keyType())
          || changesDigits(map.valueType(), other.valueType());
    }
    return from instanceof StructType struct
        && to instanceof StructType other
        && changesDigits(struct.fields(), other.fields());
  }

  private static boolean changesDigits(StructField[] from, StructField[] to) {
    for (int i = 0; i < from.length; i++) {
      if (changesDigits(from[i].dataType(), to[i].dataType())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFloating(DataType type) {
    return type.existsRecursively(NumberDigits::isFloating);
  }

  private static boolean isFloating(DataType type) {
    return type instanceof DoubleType || type instanceof FloatType;
  }

  private static ExpressionProblem refused(String what, String wayOut) {
    return new ExpressionProblem(
        what
            + " is not allowed, as the digits that it writes differ between Java versions; "
            + wayOut);
  }
}
