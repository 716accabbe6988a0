package dev.synthetic.spark.expression;

import dev.synthetic.spark.random.RecentlyUsed;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * The generated projections of one expression that no thread uses at the moment.
 *
 * <p>A projection is not safe for threads and dear to make (some milliseconds even where Spark has
 * its class already), so a JVM keeps those it has made: a small micro-batch then pays nothing.
 */
final class ProjectionPool {
  private static final int MOST_EXPRESSIONS = 2048;
  private static final Map<Key, ProjectionPool> POOLS = new RecentlyUsed<>(MOST_EXPRESSIONS);

  private final CompiledExpression expression;
  private final ConcurrentLinkedQueue<Projector> idle = new ConcurrentLinkedQueue<>();

  /** What generated code depends on. */
  private record Key(String zone, Expression tree) {}

  /** A projection and the sink it writes to. */
  record Projector(MutableProjection projection, ValueSink sink) {
    void project(InternalRow input) {
      projection.apply(input);
    }
  }

  private ProjectionPool(CompiledExpression expression) {
    this.expression = expression;
  }

  /** The pool of an expression, shared by all equal ones of this JVM. */
  static ProjectionPool of(CompiledExpression expression) {
    Key key = new Key(expression.zone(), expression.tree());
    synchronized (POOLS) {
      return POOLS.computeIfAbsent(key, absent -> new ProjectionPool(expression));
    }
  }

  /** An idle projection, or a new one; to be called under the pinned settings. */
  Projector take() {
    Projector projector = idle.poll();
    return projector == null ? create() : projector;
  }

  /** Makes a projection available again; one that failed is not given back. */
  void giveBack(Projector projector) {
    idle.add(projector);
  }

  private Projector create() {
    Expression tree = copy(expression.tree());
    MutableProjection projection = MutableProjection.create(Trees.seq(List.of(tree)));
    ValueSink sink = ValueSink.of(tree);
    projection.initialize(0);
    projection.target(sink);
    return new Projector(projection, sink);
  }

  /**
   * A tree that shares nothing with the given one. Some of Spark's functions, to_json and to_char
   * among them, keep buffers in objects that the tree holds: two threads must not have the same.
   *
   * <p>Classes come from this class's own loader: with {@code --jars} the loader that Java would
   * take knows Spark and not the connector.
   */
  private static Expression copy(Expression tree) {
    ClassTag<Expression> tag = ClassTag$.MODULE$.apply(Expression.class);
    SerializerInstance serializer = new JavaSerializer(new SparkConf(false)).newInstance();
    ByteBuffer bytes = serializer.serialize(tree, tag);
    return serializer.deserialize(bytes, ProjectionPool.class.getClassLoader(), tag);
  }
}
