package dev.synthetic.spark.expression;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.catalyst.expressions.Expression;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Catalyst's expression trees and Scala's collections, seen from Java. */
final class Trees {
  private Trees() {}

  static <T> Seq<T> seq(List<T> list) {
    return CollectionConverters.asScala(list).toList();
  }

  static <T> List<T> list(scala.collection.Seq<T> seq) {
    return CollectionConverters.asJava(seq);
  }

  /** Visits a node and everything below it, parents first, from left to right. */
  static void visit(Expression node, Consumer<Expression> visitor) {
    visitor.accept(node);
    for (Expression child : list(node.children())) {
      visit(child, visitor);
    }
  }

  /** Whether a node or anything below it fulfils a condition. */
  static boolean any(Expression node, Predicate<Expression> condition) {
    if (condition.test(node)) {
      return true;
    }
    for (Expression child : list(node.children())) {
      if (any(child, condition)) {
        return true;
      }
    }
    return false;
  }

  /** Applies a rule to every node, children first. */
  static Expression rewrite(Expression node, UnaryOperator<Expression> rule) {
    return rule.apply(node.mapChildren(child -> rewrite(child, rule)));
  }
}
