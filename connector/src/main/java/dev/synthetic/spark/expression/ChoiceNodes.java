package dev.synthetic.spark.expression;

import dev.synthetic.spark.expression.ChoiceKernels.Better;
import dev.synthetic.spark.expression.ChoiceKernels.Branch;
import dev.synthetic.spark.expression.ChoiceKernels.Values;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Coalesce;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Greatest;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.Least;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Kernels of what takes one of several values. */
final class ChoiceNodes {
  private ChoiceNodes() {}

  static @Nullable Kernel of(Expression node, BlockCompiler compiler) {
    boolean isReal = BlockTypes.isReal(node.dataType());
    Values values = isReal ? Values.DOUBLES : Values.LONGS;
    if (node instanceof If || node instanceof CaseWhen) {
      return choice(values, node, compiler, compiler::kernel);
    }
    if (node instanceof Coalesce) {
      return ChoiceKernels.coalesce(children(node, compiler));
    }
    if (node instanceof Greatest) {
      return ChoiceKernels.best(children(node, compiler), greater(node.dataType()));
    }
    return node instanceof Least
        ? ChoiceKernels.best(children(node, compiler), less(node.dataType()))
        : null;
  }

  /**
   * The kernel of an {@link If} or a {@link CaseWhen}.
   *
   * @param values what the branches' kernels give
   * @param kernels the kernel of each branch
   */
  static Kernel choice(
      Values values,
      Expression node,
      BlockCompiler compiler,
      Function<Expression, Kernel> kernels) {
    if (node instanceof If choice) {
      return ChoiceKernels.choice(
          values,
          compiler.kernel(choice.predicate()),
          branch(choice.trueValue(), kernels),
          branch(choice.falseValue(), kernels));
    }
    CaseWhen choice = (CaseWhen) node;
    Branch otherwise =
        choice.elseValue().isDefined()
            ? branch(choice.elseValue().get(), kernels)
            : new Branch(Leaves.nothing(), false);
    List<Tuple2<Expression, Expression>> branches = Trees.list(choice.branches());
    for (int i = branches.size() - 1; i >= 0; i--) {
      Kernel condition = compiler.kernel(branches.get(i)._1());
      Branch then = branch(branches.get(i)._2(), kernels);
      otherwise = new Branch(ChoiceKernels.choice(values, condition, then, otherwise), true);
    }
    return otherwise.kernel();
  }

  private static Branch branch(Expression node, Function<Expression, Kernel> kernels) {
    boolean isLeaf = node instanceof Literal || node instanceof BoundReference;
    return new Branch(kernels.apply(node), !isLeaf);
  }

  private static List<Kernel> children(Expression node, BlockCompiler compiler) {
    return Trees.list(node.children()).stream().map(compiler::kernel).toList();
  }

  private static Better greater(DataType type) {
    return BlockTypes.isReal(type)
        ? (a, b, cell) -> LogicKernels.isLess(a.doubles[cell], b.doubles[cell])
        : (a, b, cell) -> a.longs[cell] < b.longs[cell];
  }

  private static Better less(DataType type) {
    return BlockTypes.isReal(type)
        ? (a, b, cell) -> LogicKernels.isLess(b.doubles[cell], a.doubles[cell])
        : (a, b, cell) -> b.longs[cell] < a.longs[cell];
  }
}
