package dev.synthetic.spark.pushdown;

import java.io.Serializable;

/**
 * A stretch of an order.
 *
 * @param <T> what is in order
 * @param from its begin (inclusive)
 * @param until its end (exclusive), after its begin
 */
record Span<T extends Comparable<T>>(T from, T until) implements Serializable {
  Span {
    if (from.compareTo(until) >= 0) {
      throw new IllegalArgumentException("not a stretch: " + from + " to " + until);
    }
  }
}
