package dev.synthetic.spark.pushdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison of a column with a value. */
enum Comparison {
  EQUAL("="),
  /** Equality that is never null. */
  SAME("<=>"),
  DIFFERENT("<>"),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** The comparison of Spark's name; null for other names. */
  static @Nullable Comparison of(String name) {
    for (Comparison comparison : values()) {
      if (comparison.symbol.equals(name)) {
        return comparison;
      }
    }
    return null;
  }

  /** The same with its sides exchanged. */
  Comparison mirrored() {
    return switch (this) {
      case EQUAL, SAME, DIFFERENT -> this;
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case GREATER -> LESS;
      case AT_LEAST -> AT_MOST;
    };
  }

  /** The values, none of them null, of which it is true. */
  ValueSet values(Object value) {
    return switch (this) {
      case EQUAL, SAME -> ValueSet.of(List.of(value));
      case DIFFERENT -> ValueSet.of(List.of(value)).others();
      case LESS -> ValueSet.between(ValueCut.LOWEST, ValueCut.before(value));
      case AT_MOST -> ValueSet.between(ValueCut.LOWEST, ValueCut.after(value));
      case GREATER -> ValueSet.between(ValueCut.after(value), ValueCut.HIGHEST);
      case AT_LEAST -> ValueSet.between(ValueCut.before(value), ValueCut.HIGHEST);
    };
  }
}
