package dev.synthetic.spark.expression;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.apache.spark.sql.catalyst.expressions.Ceil;
import org.apache.spark.sql.catalyst.expressions.DateAdd;
import org.apache.spark.sql.catalyst.expressions.DateDiff;
import org.apache.spark.sql.catalyst.expressions.DateSub;
import org.apache.spark.sql.catalyst.expressions.Exp;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Floor;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Log;
import org.apache.spark.sql.catalyst.expressions.Pow;
import org.apache.spark.sql.catalyst.expressions.Round;
import org.apache.spark.sql.catalyst.expressions.Sqrt;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.jspecify.annotations.Nullable;

/** Kernels of functions of numbers and of dates. */
final class FunctionNodes {
  private static final Map<String, DoubleUnaryOperator> STRICT =
      Map.ofEntries(
          Map.entry("acos", StrictFunctions::acos),
          Map.entry("asin", StrictFunctions::asin),
          Map.entry("atan", StrictFunctions::atan),
          Map.entry("cbrt", StrictFunctions::cbrt),
          Map.entry("cos", StrictFunctions::cos),
          Map.entry("cosh", StrictFunctions::cosh),
          Map.entry("cot", StrictFunctions::cot),
          Map.entry("csc", StrictFunctions::csc),
          Map.entry("sec", StrictFunctions::sec),
          Map.entry("sin", StrictFunctions::sin),
          Map.entry("sinh", StrictFunctions::sinh),
          Map.entry("tan", StrictFunctions::tan),
          Map.entry("tanh", StrictFunctions::tanh));

  private FunctionNodes() {}

  static @Nullable Kernel of(Expression node, BlockCompiler compiler) {
    if (node instanceof StaticInvoke call) {
      return call(call, compiler);
    }
    if (node instanceof Round round) {
      return round(round, compiler);
    }
    if (node instanceof Floor || node instanceof Ceil) {
      return whole(node, compiler);
    }
    if (node instanceof DateAdd) {
      return around(node, WholeKernels.ADD, compiler);
    }
    if (node instanceof DateSub || node instanceof DateDiff) {
      return around(node, WholeKernels.SUBTRACT, compiler);
    }
    return real(node, compiler);
  }

  private static @Nullable Kernel real(Expression node, BlockCompiler compiler) {
    if (node instanceof Sqrt) {
      return Kernel.strict(compiler.child(node, 0), RealKernels.function(Math::sqrt));
    }
    if (node instanceof Exp) {
      return Kernel.strict(compiler.child(node, 0), RealKernels.function(StrictMath::exp));
    }
    if (node instanceof Log) {
      return Kernel.strict(compiler.child(node, 0), RealKernels.LOGARITHM);
    }
    return node instanceof Pow
        ? Kernel.strict(compiler.child(node, 0), compiler.child(node, 1), RealKernels.POWER)
        : null;
  }

  private static Kernel around(Expression node, Kernel.Binary function, BlockCompiler compiler) {
    Kernel days = Kernel.strict(compiler.child(node, 0), compiler.child(node, 1), function);
    return Kernel.strict(days, WholeKernels.AROUND);
  }

  private static @Nullable Kernel whole(Expression node, BlockCompiler compiler) {
    DataType from = node.children().head().dataType();
    if (from instanceof DoubleType) {
      return Kernel.strict(
          compiler.child(node, 0), node instanceof Floor ? RealKernels.FLOOR : RealKernels.CEILING);
    }
    if (from instanceof DecimalType decimal && decimal.scale() <= DecimalKernels.MOST_PLACES) {
      Kernel.Unary function =
          node instanceof Floor
              ? DecimalKernels.floor(decimal.scale())
              : DecimalKernels.ceiling(decimal.scale());
      return Kernel.strict(compiler.child(node, 0), function);
    }
    return BlockTypes.isWhole(from) ? compiler.child(node, 0) : null;
  }

  private static @Nullable Kernel round(Round node, BlockCompiler compiler) {
    boolean isKnown = node.scale() instanceof Literal literal && literal.value() != null;
    if (!isKnown || node._scale() < 0) {
      return null;
    }
    DataType from = node.child().dataType();
    if (from instanceof DecimalType before && node.dataType() instanceof DecimalType after) {
      Kernel digits = DecimalNodes.moved(compiler.child(node, 0), before.scale(), after.scale());
      return DecimalNodes.fitting(digits, after);
    }
    return BlockTypes.isWhole(from) ? compiler.child(node, 0) : null;
  }

  private static @Nullable Kernel call(StaticInvoke call, BlockCompiler compiler) {
    List<Expression> arguments = Trees.list(call.arguments());
    if (call.staticObject() == StrictFunctions.class) {
      DoubleUnaryOperator operator = STRICT.get(call.functionName());
      return operator != null && arguments.size() == 1
          ? Kernel.strict(compiler.kernel(arguments.get(0)), RealKernels.function(operator))
          : null;
    }
    boolean isOfDouble =
        call.staticObject() == NumberFunctions.class
            && arguments.get(0).dataType() instanceof DoubleType;
    return isOfDouble ? ofDouble(call.functionName(), arguments, call.dataType(), compiler) : null;
  }

  private static @Nullable Kernel ofDouble(
      String function, List<Expression> arguments, DataType type, BlockCompiler compiler) {
    if (function.equals("decimal")
        && type instanceof DecimalType decimal
        && decimal.precision() <= DecimalKernels.MOST_PLACES) {
      return Kernel.strict(
          compiler.kernel(arguments.get(0)),
          DecimalKernels.ofDouble(decimal.precision(), decimal.scale()));
    }
    boolean rounds =
        function.equals("round")
            && arguments.get(1) instanceof Literal scale
            && scale.value() instanceof Integer places
            && places >= 0
            && places <= DecimalKernels.MOST_PLACES;
    return rounds
        ? Kernel.strict(
            compiler.kernel(arguments.get(0)),
            DecimalKernels.roundedDouble((Integer) ((Literal) arguments.get(1)).value()))
        : null;
  }
}
