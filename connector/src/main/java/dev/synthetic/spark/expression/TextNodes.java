package dev.synthetic.spark.expression;

import dev.synthetic.spark.expression.ChoiceKernels.Branch;
import dev.synthetic.spark.expression.ChoiceKernels.Values;
import dev.synthetic.spark.generate.DictionaryVector;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Coalesce;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Kernels of texts out of dictionaries, and of any function of one of them.
 *
 * <p>A function of one text is computed by Catalyst once for each text of the dictionary, and is a
 * look-up in a block.
 */
final class TextNodes {
  /** The most texts that a function is computed for in advance. */
  private static final int MOST_TEXTS = 512;

  private TextNodes() {}

  /**
   * The kernel of a node of texts.
   *
   * @throws NoKernel if there is none
   */
  static TextKernel of(Expression node, BlockCompiler compiler) {
    if (!BlockTypes.isText(node.dataType())) {
      throw new NoKernel();
    }
    if (node instanceof Literal literal) {
      return literal.value() instanceof UTF8String text
          ? TextKernel.constant(text)
          : TextKernel.nothing();
    }
    if (node instanceof BoundReference reference) {
      return column(reference, compiler);
    }
    if (node instanceof If choice) {
      return choice(
          compiler.kernel(choice.predicate()),
          of(choice.trueValue(), compiler),
          of(choice.falseValue(), compiler));
    }
    if (node instanceof CaseWhen choice) {
      return caseWhen(choice, compiler);
    }
    TextTable table = TextTable.of(node, compiler, MOST_TEXTS);
    if (table != null) {
      return table.texts();
    }
    if (node instanceof Coalesce) {
      return coalesce(node, compiler);
    }
    throw new NoKernel();
  }

  /** The kernel of numbers that are a function of one text; null if the node is another. */
  static @Nullable Kernel table(Expression node, BlockCompiler compiler) {
    TextTable table = TextTable.of(node, compiler, MOST_TEXTS);
    return table == null ? null : table.numbers();
  }

  private static TextKernel column(BoundReference reference, BlockCompiler compiler) {
    if (compiler.inputs()[reference.ordinal()] instanceof DictionaryVector vector) {
      return new TextKernel(BlockCompiler.leaf(reference), vector.texts());
    }
    throw new NoKernel();
  }

  private static TextKernel caseWhen(CaseWhen choice, BlockCompiler compiler) {
    TextKernel otherwise =
        choice.elseValue().isDefined()
            ? of(choice.elseValue().get(), compiler)
            : TextKernel.nothing();
    List<Tuple2<Expression, Expression>> branches = Trees.list(choice.branches());
    for (int i = branches.size() - 1; i >= 0; i--) {
      Kernel condition = compiler.kernel(branches.get(i)._1());
      otherwise = choice(condition, of(branches.get(i)._2(), compiler), otherwise);
    }
    return otherwise;
  }

  private static TextKernel choice(Kernel condition, TextKernel then, TextKernel otherwise) {
    Kernel behind = behind(then.texts(), otherwise.codes());
    return new TextKernel(
        ChoiceKernels.choice(
            Values.LONGS, condition, new Branch(then.codes(), false), new Branch(behind, false)),
        DictionaryVector.joined(then.texts(), otherwise.texts()));
  }

  private static TextKernel coalesce(Expression node, BlockCompiler compiler) {
    List<TextKernel> children =
        Trees.list(node.children()).stream().map(child -> of(child, compiler)).toList();
    TextKernel result = children.get(children.size() - 1);
    for (int i = children.size() - 2; i >= 0; i--) {
      TextKernel first = children.get(i);
      Kernel behind = behind(first.texts(), result.codes());
      result =
          new TextKernel(
              ChoiceKernels.coalesce(List.of(first.codes(), behind)),
              DictionaryVector.joined(first.texts(), result.texts()));
    }
    return result;
  }

  /** Places in a dictionary that stands behind another. */
  private static Kernel behind(UTF8String[] texts, Kernel codes) {
    return Kernel.strict(
        codes,
        (in, out, count) -> {
          for (int i = 0; i < count; i++) {
            out.longs[i] = in.longs[i] + texts.length;
          }
        });
  }
}
