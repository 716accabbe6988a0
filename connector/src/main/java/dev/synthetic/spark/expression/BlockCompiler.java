package dev.synthetic.spark.expression;

import dev.synthetic.spark.expression.Block.Longs;
import dev.synthetic.spark.expression.Block.Numbers;
import dev.synthetic.spark.expression.BlockArithmetic.Operation;
import dev.synthetic.spark.expression.BlockLogic.Comparison;
import dev.synthetic.spark.random.StreamKey;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.BinaryComparison;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Multiply;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.expressions.Or;
import org.apache.spark.sql.catalyst.expressions.Subtract;
import org.apache.spark.sql.catalyst.expressions.UnaryMinus;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Turns a tree into kernels over whole blocks, where every node of it is one that neither fails nor
 * is null in any row.
 */
final class BlockCompiler {
  /** A node that has no kernel; the tree is then evaluated by Catalyst's own code. */
  private static final class NoKernel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoKernel() {
      super(null, null, false, false);
    }
  }

  private BlockCompiler() {}

  /**
   * The kernel of a tree of doubles or floats, which belongs to one thread; null if there is none.
   */
  static @Nullable Numbers numbers(Expression tree) {
    try {
      return isReal(tree.dataType()) ? number(tree) : null;
    } catch (NoKernel e) {
      return null;
    }
  }

  /** The kernel of a tree of booleans, which belongs to one thread; null if there is none. */
  static @Nullable Longs flags(Expression tree) {
    try {
      return tree.dataType() instanceof BooleanType ? whole(tree) : null;
    } catch (NoKernel e) {
      return null;
    }
  }

  private static Numbers number(Expression node) {
    if (node.nullable()) {
      throw new NoKernel();
    }
    if (node instanceof Literal literal) {
      return BlockArithmetic.constant(((Number) literal.value()).doubleValue());
    }
    if (node instanceof BoundReference reference) {
      return BlockArithmetic.reference(reference.ordinal());
    }
    if (node instanceof StaticInvoke call) {
      return random(call);
    }
    if (node instanceof Cast cast) {
      return cast(cast);
    }
    if (node instanceof If choice) {
      return BlockArithmetic.choice(
          whole(choice.predicate()), number(choice.trueValue()), number(choice.falseValue()));
    }
    if (node instanceof CaseWhen choice && choice.elseValue().isDefined()) {
      Numbers otherwise = number(choice.elseValue().get());
      List<Tuple2<Expression, Expression>> branches = Trees.list(choice.branches());
      for (int i = branches.size() - 1; i >= 0; i--) {
        otherwise =
            BlockArithmetic.choice(
                whole(branches.get(i)._1()), number(branches.get(i)._2()), otherwise);
      }
      return otherwise;
    }
    return arithmetic(node);
  }

  private static Numbers arithmetic(Expression node) {
    if (node instanceof UnaryMinus minus) {
      return BlockArithmetic.negated(number(minus.child()));
    }
    Numbers exact =
        BlockArithmetic.binary(operation(node), number(left(node)), number(right(node)));
    return node.dataType() instanceof FloatType ? BlockArithmetic.toFloat(exact) : exact;
  }

  private static Operation operation(Expression node) {
    if (node instanceof Add) {
      return Operation.ADD;
    }
    if (node instanceof Subtract) {
      return Operation.SUBTRACT;
    }
    if (node instanceof Multiply) {
      return Operation.MULTIPLY;
    }
    throw new NoKernel();
  }

  private static Numbers random(StaticInvoke call) {
    List<Expression> arguments = Trees.list(call.arguments());
    boolean ofRow =
        call.staticObject() == RandomFunctions.class
            && arguments.size() == 3
            && arguments.get(0) instanceof BoundReference
            && arguments.get(1) instanceof Literal
            && arguments.get(2) instanceof Literal;
    if (!ofRow) {
      throw new NoKernel();
    }
    int rowNumbers = ((BoundReference) arguments.get(0)).ordinal();
    long k0 = (Long) ((Literal) arguments.get(1)).value();
    long k1 = (Long) ((Literal) arguments.get(2)).value();
    StreamKey key = new StreamKey(k0, k1, 0, 0);
    return switch (call.functionName()) {
      case "rand" -> BlockArithmetic.uniform(rowNumbers, key);
      case "randn" -> BlockArithmetic.gaussian(rowNumbers, key);
      default -> throw new NoKernel();
    };
  }

  private static Numbers cast(Cast cast) {
    DataType from = cast.child().dataType();
    boolean toFloat = cast.dataType() instanceof FloatType;
    if (isReal(from)) {
      return toFloat ? BlockArithmetic.toFloat(number(cast.child())) : number(cast.child());
    }
    // A long as a float is rounded once; by way of a double it would be rounded twice.
    if (!isWhole(from) || (from instanceof LongType && toFloat)) {
      throw new NoKernel();
    }
    Numbers doubles = BlockArithmetic.toDouble(whole(cast.child()));
    return toFloat ? BlockArithmetic.toFloat(doubles) : doubles;
  }

  /** Whole numbers, and booleans as 0 and 1. */
  private static Longs whole(Expression node) {
    boolean isFlag = node.dataType() instanceof BooleanType;
    if (node.nullable() || !(isFlag || isWhole(node.dataType()))) {
      throw new NoKernel();
    }
    if (node instanceof Literal literal) {
      Object value = literal.value();
      return BlockLogic.constant(
          value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).longValue());
    }
    if (node instanceof BoundReference reference) {
      return BlockLogic.reference(reference.ordinal());
    }
    if (node instanceof If choice) {
      return BlockLogic.choice(
          whole(choice.predicate()), whole(choice.trueValue()), whole(choice.falseValue()));
    }
    if (node instanceof Cast cast && isWidening(cast)) {
      return whole(cast.child());
    }
    return isFlag ? logic(node) : none();
  }

  private static Longs logic(Expression node) {
    if (node instanceof Not not) {
      return BlockLogic.not(whole(not.child()));
    }
    if (node instanceof And and) {
      return BlockLogic.and(whole(and.left()), whole(and.right()));
    }
    if (node instanceof Or or) { // De Morgan
      Longs neither =
          BlockLogic.and(BlockLogic.not(whole(or.left())), BlockLogic.not(whole(or.right())));
      return BlockLogic.not(neither);
    }
    return node instanceof BinaryComparison comparison ? comparison(comparison) : none();
  }

  private static Longs comparison(BinaryComparison node) {
    if (node instanceof LessThan) {
      return compare(Comparison.LESS, node.left(), node.right());
    }
    if (node instanceof LessThanOrEqual) {
      return compare(Comparison.LESS_OR_EQUAL, node.left(), node.right());
    }
    if (node instanceof GreaterThan) {
      return compare(Comparison.LESS, node.right(), node.left());
    }
    if (node instanceof GreaterThanOrEqual) {
      return compare(Comparison.LESS_OR_EQUAL, node.right(), node.left());
    }
    return node instanceof EqualTo ? compare(Comparison.EQUAL, node.left(), node.right()) : none();
  }

  private static Longs compare(Comparison comparison, Expression left, Expression right) {
    return isReal(left.dataType())
        ? BlockLogic.compareNumbers(comparison, number(left), number(right))
        : BlockLogic.compareLongs(comparison, whole(left), whole(right));
  }

  private static Longs none() {
    throw new NoKernel();
  }

  private static Expression left(Expression node) {
    return node.children().head();
  }

  private static Expression right(Expression node) {
    return node.children().last();
  }

  private static boolean isReal(DataType type) {
    return type instanceof DoubleType || type instanceof FloatType;
  }

  private static boolean isWhole(DataType type) {
    return width(type) > 0;
  }

  private static boolean isWidening(Cast cast) {
    int from = width(cast.child().dataType());
    return from > 0 && from <= width(cast.dataType());
  }

  private static int width(DataType type) {
    if (type instanceof ByteType) {
      return Byte.SIZE;
    }
    if (type instanceof ShortType) {
      return Short.SIZE;
    }
    if (type instanceof IntegerType) {
      return Integer.SIZE;
    }
    return type instanceof LongType ? Long.SIZE : 0;
  }
}
