package dev.synthetic.spark.expression;

import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.LongType;
import org.jspecify.annotations.Nullable;

/** Kernels of casts among numbers and booleans under ANSI rules. */
final class CastNodes {
  private CastNodes() {}

  static @Nullable Kernel of(Expression node, BlockCompiler compiler) {
    boolean isAnsi = node instanceof Cast cast && cast.evalMode().equals(EvalMode$.MODULE$.ANSI());
    if (!isAnsi) {
      return null;
    }
    DataType from = ((Cast) node).child().dataType();
    DataType to = node.dataType();
    if (BlockTypes.isReal(from)) {
      return ofReal(node, to, compiler);
    }
    if (from instanceof DecimalType decimal) {
      return ofDecimal(node, decimal, to, compiler);
    }
    boolean isNumber = BlockTypes.isWhole(from) || BlockTypes.isFlag(from);
    return isNumber ? ofWhole(node, from, to, compiler) : null;
  }

  private static @Nullable Kernel ofReal(Expression node, DataType to, BlockCompiler compiler) {
    if (to instanceof DoubleType) {
      return compiler.child(node, 0);
    }
    if (BlockTypes.isFlag(to)) {
      return Kernel.strict(compiler.child(node, 0), CastKernels.REAL_TO_FLAG);
    }
    return BlockTypes.isWhole(to)
        ? Kernel.strict(
            compiler.child(node, 0),
            CastKernels.realToWhole(BlockTypes.least(to), BlockTypes.most(to)))
        : null;
  }

  private static @Nullable Kernel ofWhole(
      Expression node, DataType from, DataType to, BlockCompiler compiler) {
    if (to instanceof DoubleType) {
      return Kernel.strict(compiler.child(node, 0), CastKernels.WHOLE_TO_DOUBLE);
    }
    if (to instanceof FloatType) {
      return Kernel.strict(compiler.child(node, 0), CastKernels.WHOLE_TO_FLOAT);
    }
    if (BlockTypes.isFlag(to)) {
      return Kernel.strict(compiler.child(node, 0), CastKernels.WHOLE_TO_FLAG);
    }
    if (to instanceof DecimalType decimal && BlockTypes.isWhole(from)) {
      Kernel digits = DecimalNodes.moved(compiler.child(node, 0), 0, decimal.scale());
      return DecimalNodes.fitting(digits, decimal);
    }
    return BlockTypes.isWhole(to) ? narrowed(compiler.child(node, 0), from, to) : null;
  }

  private static Kernel narrowed(Kernel kernel, DataType from, DataType to) {
    boolean mayOverflow = BlockTypes.width(to) < BlockTypes.width(from);
    return mayOverflow
        ? Kernel.strict(kernel, WholeKernels.within(BlockTypes.least(to), BlockTypes.most(to)))
        : kernel;
  }

  private static @Nullable Kernel ofDecimal(
      Expression node, DecimalType from, DataType to, BlockCompiler compiler) {
    if (to instanceof DecimalType decimal) {
      Kernel digits = DecimalNodes.moved(compiler.child(node, 0), from.scale(), decimal.scale());
      return DecimalNodes.fitting(digits, decimal);
    }
    if (from.scale() > DecimalKernels.MOST_PLACES) {
      return null;
    }
    if (to instanceof DoubleType) {
      return Kernel.strict(compiler.child(node, 0), DecimalKernels.toDouble(from.scale()));
    }
    if (!BlockTypes.isWhole(to)) {
      return null;
    }
    Kernel whole = Kernel.strict(compiler.child(node, 0), DecimalKernels.truncated(from.scale()));
    return to instanceof LongType
        ? whole
        : Kernel.strict(whole, WholeKernels.within(BlockTypes.least(to), BlockTypes.most(to)));
  }
}
