package dev.synthetic.spark.expression;

import java.util.List;

/** Kernels that take one of several values: a branch counts only in the cells that take it. */
final class ChoiceKernels {
  private ChoiceKernels() {}

  /** The one value where a condition is true, the other where it is false or null. */
  static Kernel choice(Values values, Kernel condition, Kernel then, Kernel otherwise) {
    return block -> {
      Cells flags = condition.of(block);
      int taken = taken(flags, block.count());
      if (flags.isPlain && (taken == 0 || taken == block.count())) {
        block.giveBack(flags);
        return (taken == 0 ? otherwise : then).of(block);
      }
      Cells first = then.of(block);
      Cells second = otherwise.of(block);
      Cells out = block.take();
      choose(values, flags, first, second, out, block.count());
      block.giveBack(flags);
      block.giveBack(first);
      block.giveBack(second);
      return out;
    };
  }

  private static int taken(Cells flags, int count) {
    int taken = 0;
    for (int i = 0; i < count; i++) {
      taken += (int) flags.longs[i];
    }
    return taken;
  }

  private static void choose(
      Values values, Cells flags, Cells then, Cells otherwise, Cells out, int count) {
    if (flags.isPlain && then.isPlain && otherwise.isPlain) {
      values.choose(flags.longs, then, otherwise, out, count);
      return;
    }
    out.openStates(count);
    for (int i = 0; i < count; i++) {
      byte state = flags.state(i);
      copy(state == Cells.VALUE && flags.longs[i] != 0 ? then : otherwise, out, i);
      if (state > Cells.NULL) {
        out.states[i] = Cells.OPEN;
      }
    }
  }

  /** The arrays that values are in. */
  enum Values {
    /** Real numbers. */
    DOUBLES {
      @Override
      void choose(long[] flags, Cells then, Cells otherwise, Cells out, int count) {
        for (int i = 0; i < count; i++) {
          out.doubles[i] = flags[i] != 0 ? then.doubles[i] : otherwise.doubles[i];
        }
      }
    },

    /** All else. */
    LONGS {
      @Override
      void choose(long[] flags, Cells then, Cells otherwise, Cells out, int count) {
        for (int i = 0; i < count; i++) {
          out.longs[i] = flags[i] != 0 ? then.longs[i] : otherwise.longs[i];
        }
      }
    };

    abstract void choose(long[] flags, Cells then, Cells otherwise, Cells out, int count);
  }

  private static void copy(Cells from, Cells out, int cell) {
    out.longs[cell] = from.longs[cell];
    out.doubles[cell] = from.doubles[cell];
    out.states[cell] = from.state(cell);
  }

  /** The first that is not null. */
  static Kernel coalesce(List<Kernel> children) {
    Kernel result = children.get(children.size() - 1);
    for (int i = children.size() - 2; i >= 0; i--) {
      result = coalesce(children.get(i), result);
    }
    return result;
  }

  private static Kernel coalesce(Kernel child, Kernel rest) {
    return block -> {
      Cells first = child.of(block);
      if (first.isPlain) {
        return first;
      }
      Cells second = rest.of(block);
      Cells out = block.take();
      out.openStates(block.count());
      for (int i = 0; i < block.count(); i++) {
        copy(first.states[i] == Cells.NULL ? second : first, out, i);
      }
      block.giveBack(first);
      block.giveBack(second);
      return out;
    };
  }

  /** Whether the second of two values takes the place of the first. */
  @FunctionalInterface
  interface Better {
    boolean is(Cells first, Cells second, int cell);
  }

  /** The best of some values, the first among equals; null only if all are. */
  static Kernel best(List<Kernel> children, Better better) {
    Kernel result = children.get(0);
    for (Kernel next : children.subList(1, children.size())) {
      result = Kernel.free(result, next, (a, b, out, count) -> best(a, b, out, count, better));
    }
    return result;
  }

  private static void best(Cells first, Cells second, Cells out, int count, Better better) {
    boolean arePlain = first.isPlain && second.isPlain;
    if (!arePlain) {
      out.openStates(count);
    }
    for (int i = 0; i < count; i++) {
      byte a = first.state(i);
      byte b = second.state(i);
      boolean takesSecond =
          b > Cells.NULL || (b == Cells.VALUE && (a == Cells.NULL || better.is(first, second, i)));
      Cells taken = takesSecond && a <= Cells.NULL ? second : first;
      out.longs[i] = taken.longs[i];
      out.doubles[i] = taken.doubles[i];
      if (!arePlain) {
        out.states[i] = taken.state(i);
      }
    }
  }
}
