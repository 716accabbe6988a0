package dev.synthetic.spark.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kernels that take one of several values: a branch counts only in the cells that take it. */
final class ChoiceKernels {
  private ChoiceKernels() {}

  /**
   * A value that may be taken.
   *
   * @param isWork whether it is worth computing it for the cells alone that take it
   */
  record Branch(Kernel kernel, boolean isWork) {}

  /** A branch is computed by itself where at most one cell in so many takes it. */
  private static final int FEW = 3;

  /** The one value where a condition is true, the other where it is false or null. */
  static Kernel choice(Values values, Kernel condition, Branch then, Branch otherwise) {
    return block -> {
      Cells flags = condition.of(block);
      Cells out = choice(values, flags, then, otherwise, block);
      block.giveBack(flags);
      return out;
    };
  }

  private static Cells choice(
      Values values, Cells flags, Branch then, Branch otherwise, Block block) {
    Cells rarely = flags.isPlain ? rarely(values, flags, then, otherwise, block) : null;
    if (rarely != null) {
      return rarely;
    }
    Cells first = then.kernel.of(block);
    Cells second = otherwise.kernel.of(block);
    Cells out = block.take();
    choose(values, flags, first, second, out, block.count());
    block.giveBack(first);
    block.giveBack(second);
    return out;
  }

  /** A choice whose one branch is work, and taken by few cells; null if it is another one. */
  private static @Nullable Cells rarely(
      Values values, Cells flags, Branch then, Branch otherwise, Block block) {
    if (!then.isWork && !otherwise.isWork) {
      return null;
    }
    Cells chosen = block.take();
    int count = block.count();
    int taken = choose(flags.longs, 1, count, chosen.longs);
    Cells out = null;
    if (taken == 0 || taken == count) {
      out = (taken == 0 ? otherwise : then).kernel.of(block);
    } else if (then.isWork && (long) taken * FEW <= count) {
      out = mostly(otherwise, values, then, chosen, taken, block);
    } else if (otherwise.isWork && (long) (count - taken) * FEW <= count) {
      choose(flags.longs, 0, count, chosen.longs);
      out = mostly(then, values, otherwise, chosen, count - taken, block);
    }
    block.giveBack(chosen);
    return out;
  }

  /** The one value, and another one in a few cells. */
  private static Cells mostly(
      Branch common, Values values, Branch rare, Cells chosen, int count, Block block) {
    Cells places = block.take();
    Cells few = rare.kernel.of(block.only(chosen.longs, count, places.longs));
    Cells many = common.kernel.of(block);
    Cells out = block.take();
    values.copy(many, out, block.count());
    out.setStates(many, block.count());
    values.scatter(few, chosen.longs, count, out);
    out.scatterStates(few, chosen.longs, count, block.count());
    block.giveBack(places);
    block.giveBack(few);
    block.giveBack(many);
    return out;
  }

  /** Writes the cells that have a flag; returns how many. No branch can be guessed wrong here. */
  private static int choose(long[] flags, long flag, int count, long[] chosen) {
    long others = flag ^ 1;
    int next = 0;
    for (int i = 0; i < count; i++) {
      chosen[next] = i;
      next += (int) (flags[i] ^ others);
    }
    return next;
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

      @Override
      void copy(Cells from, Cells out, int count) {
        System.arraycopy(from.doubles, 0, out.doubles, 0, count);
      }

      @Override
      void scatter(Cells few, long[] places, int count, Cells out) {
        for (int i = 0; i < count; i++) {
          out.doubles[(int) places[i]] = few.doubles[i];
        }
      }
    },

    /** Real numbers of single precision, as floats. */
    FLOATS {
      @Override
      void choose(long[] flags, Cells then, Cells otherwise, Cells out, int count) {
        for (int i = 0; i < count; i++) {
          out.floats[i] = flags[i] != 0 ? then.floats[i] : otherwise.floats[i];
        }
      }

      @Override
      void copy(Cells from, Cells out, int count) {
        System.arraycopy(from.floats, 0, out.floats, 0, count);
      }

      @Override
      void scatter(Cells few, long[] places, int count, Cells out) {
        for (int i = 0; i < count; i++) {
          out.floats[(int) places[i]] = few.floats[i];
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

      @Override
      void copy(Cells from, Cells out, int count) {
        System.arraycopy(from.longs, 0, out.longs, 0, count);
      }

      @Override
      void scatter(Cells few, long[] places, int count, Cells out) {
        for (int i = 0; i < count; i++) {
          out.longs[(int) places[i]] = few.longs[i];
        }
      }
    };

    /** Takes the one value where a flag is set, and the other one elsewhere. */
    abstract void choose(long[] flags, Cells then, Cells otherwise, Cells out, int count);

    /** Takes all values. */
    abstract void copy(Cells from, Cells out, int count);

    /** Takes values in some places. */
    abstract void scatter(Cells few, long[] places, int count, Cells out);
  }

  private static void copy(Cells from, Cells out, int cell) {
    out.longs[cell] = from.longs[cell];
    out.doubles[cell] = from.doubles[cell];
    out.floats[cell] = from.floats[cell];
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
