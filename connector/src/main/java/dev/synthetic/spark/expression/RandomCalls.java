package dev.synthetic.spark.expression;

import dev.synthetic.spark.random.StreamKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionWithRandomSeed;
import org.apache.spark.sql.catalyst.expressions.LambdaFunction;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Rand;
import org.apache.spark.sql.catalyst.expressions.RandStr;
import org.apache.spark.sql.catalyst.expressions.Randn;
import org.apache.spark.sql.catalyst.expressions.Shuffle;
import org.apache.spark.sql.catalyst.expressions.Uniform;
import org.apache.spark.sql.catalyst.expressions.Uuid;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.ObjectType;
import scala.Option;

/**
 * Makes each random call of an expression a pure function of the row and the call site.
 *
 * <p>A call site is a place in the text. Spark copies calls, as in {@code rand() BETWEEN a AND b},
 * which reads as one draw and stays one: copies share their place.
 */
final class RandomCalls {
  private final StreamKeys keys;
  private final String column;
  private final RowInputs row;
  private final Set<Integer> seeded = new HashSet<>();
  private final TreeSet<Integer> places = new TreeSet<>();

  RandomCalls(StreamKeys keys, String column, ParsedExpression parsed, RowInputs row) {
    this.keys = keys;
    this.column = column;
    this.row = row;
    Trees.visit(parsed.tree(), this::noteSeed);
  }

  /** Remembers calls that give a seed: once resolved, every call has one. */
  private void noteSeed(Expression node) {
    if (node instanceof UnresolvedFunction function
        && function.arguments().size() > argumentsWithoutSeed(function)) {
      seeded.add(place(function));
    }
  }

  private static int argumentsWithoutSeed(UnresolvedFunction function) {
    return switch (function.nameParts().last().toLowerCase(java.util.Locale.ROOT)) {
      case "uniform" -> 2;
      case "randstr", "shuffle" -> 1;
      case "rand", "random", "randn", "uuid" -> 0;
      default -> Integer.MAX_VALUE;
    };
  }

  /** The tree with pure functions in place of random ones. */
  Expression replaceIn(Expression tree) {
    Trees.visit(tree, this::notePlace);
    return Trees.rewrite(tree, this::replace);
  }

  private void notePlace(Expression node) {
    if (node instanceof ExpressionWithRandomSeed) {
      places.add(place(node));
    }
    if (node instanceof LambdaFunction lambda) {
      Trees.visit(lambda.function(), RandomCalls::refuseInLambda);
    }
  }

  private static void refuseInLambda(Expression node) {
    if (node instanceof ExpressionWithRandomSeed) {
      throw new ExpressionProblem(
          node.prettyName()
              + "() is not allowed inside a lambda, where every element would get the same value;"
              + " write one call per element, such as array(rand(), rand())");
    }
  }

  private static int place(Expression node) {
    Option<Object> index = node.origin().startIndex();
    if (index.isEmpty()) {
      throw new IllegalStateException(node.prettyName() + "() has no place in the text");
    }
    return (Integer) index.get();
  }

  private Expression replace(Expression node) {
    if (!(node instanceof ExpressionWithRandomSeed random)) {
      return node;
    }
    if (node instanceof Rand) {
      return call("rand", DataTypes.DoubleType, random, List.of());
    }
    if (node instanceof Randn) {
      return call("randn", DataTypes.DoubleType, random, List.of());
    }
    if (node instanceof Uuid) {
      return call("uuid", DataTypes.StringType, random, List.of());
    }
    if (node instanceof RandStr text) {
      return call("randstr", DataTypes.StringType, random, List.of(length(text)));
    }
    if (node instanceof Shuffle shuffle) {
      return shuffle(shuffle);
    }
    if (node instanceof Uniform uniform) {
      return uniform(uniform);
    }
    throw new ExpressionProblem(
        node.prettyName() + "() is not allowed; its values cannot be made reproducible");
  }

  private static Expression length(RandStr text) {
    Object length = text.length().eval(null);
    if (!(length instanceof Integer count) || count < 0) {
      throw new ExpressionProblem("randstr(): the length must be at least 0, but was " + length);
    }
    return new Literal(count, DataTypes.IntegerType);
  }

  /** Spark's own formula around a draw of ours. */
  private Expression uniform(Uniform uniform) {
    Expression draw = call("uniform", DataTypes.DoubleType, uniform, List.of());
    return Trees.rewrite(uniform.replacement(), node -> node instanceof Rand ? draw : node);
  }

  private Expression shuffle(Shuffle shuffle) {
    DataType element = ((ArrayType) shuffle.dataType()).elementType();
    List<Expression> arguments = new ArrayList<>();
    arguments.add(shuffle.child());
    arguments.add(new Literal(element, ObjectType.apply(DataType.class)));
    arguments.addAll(draw("shuffle", shuffle));
    return invoke("shuffle", shuffle.dataType(), arguments, shuffle.child().nullable());
  }

  private Expression call(
      String function, DataType type, ExpressionWithRandomSeed random, List<Expression> more) {
    List<Expression> arguments = new ArrayList<>(draw(function, random));
    arguments.addAll(more);
    String method = function.equals("uniform") ? "rand" : function;
    return invoke(method, type, arguments, false);
  }

  /** The row and the two words of the call's key. */
  private List<Expression> draw(String function, ExpressionWithRandomSeed random) {
    Expression node = (Expression) random;
    int place = place(node);
    String call = function + "/" + places.headSet(place).size();
    if (seeded.contains(place)) {
      call += "/" + seed(random);
    }
    StreamKey key = keys.of(column, call);
    return List.of(
        row.number(),
        new Literal(key.k0(), DataTypes.LongType),
        new Literal(key.k1(), DataTypes.LongType));
  }

  private static Object seed(ExpressionWithRandomSeed random) {
    Expression seed = random.seedExpression();
    if (!seed.foldable()) {
      throw new ExpressionProblem("the seed of a random function must be a constant");
    }
    return String.valueOf(seed.eval(null));
  }

  private static Expression invoke(
      String method, DataType type, List<Expression> arguments, boolean propagateNull) {
    return new StaticInvoke(
        RandomFunctions.class,
        type,
        method,
        Trees.seq(arguments),
        Trees.seq(List.of()),
        propagateNull,
        false,
        true,
        Option.empty());
  }
}
