package dev.synthetic.spark.expression;

import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Literal$;
import org.apache.spark.sql.catalyst.expressions.RuntimeReplaceable;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataType$;
import org.apache.spark.sql.types.ObjectType;

/** Rewrites that leave every value as it is and less work for each row. */
final class Simplification {
  private Simplification() {}

  static Expression apply(Expression tree, DataType declaredType) {
    return withoutCast(fold(Portability.apply(replace(NumberDigits.check(tree)))), declaredType);
  }

  /** Functions that Spark defines by other functions, down to what can be evaluated. */
  private static Expression replace(Expression node) {
    if (node instanceof RuntimeReplaceable replaceable) {
      return replace(replaceable.replacement());
    }
    return node.mapChildren(Simplification::replace);
  }

  /** Constant parts become literals; those that fail stay, and fail in each row that needs them. */
  private static Expression fold(Expression node) {
    if (node instanceof Literal || node.dataType() instanceof ObjectType) {
      return node;
    }
    if (isConstant(node)) {
      try {
        return Literal$.MODULE$.create(node.eval(null), node.dataType());
      } catch (Exception e) {
        return node.mapChildren(Simplification::fold);
      }
    }
    Expression folded = node.mapChildren(Simplification::fold);
    return folded instanceof Cast cast && cast.child().dataType().equals(cast.dataType())
        ? cast.child()
        : folded;
  }

  private static boolean isConstant(Expression node) {
    return node.foldable() && node.deterministic();
  }

  /** Without the cast to the column's type, where the value has that type already. */
  private static Expression withoutCast(Expression tree, DataType declaredType) {
    return tree instanceof Cast cast
            && DataType$.MODULE$.equalsIgnoreCompatibleNullability(
                cast.child().dataType(), declaredType)
        ? cast.child()
        : tree;
  }
}
