package dev.synthetic.spark.plan;

import dev.synthetic.spark.random.Permutation;
import java.math.BigInteger;

/** How the values of a column follow its rows, nulls apart. */
public sealed interface RowOrder {

  /** Nothing is known that would find the rows of a value. */
  record Unknown() implements RowOrder {}

  /**
   * Values that go on in one direction from row to row.
   *
   * @param ascending whether they go up
   * @param strict whether no two rows of a cycle have the same value
   * @param cycle the number of rows after which they begin anew, and of which row r has the value
   *     of row {@code r mod cycle}; 0: never
   */
  record InOrder(boolean ascending, boolean strict, long cycle) implements RowOrder {}

  /**
   * Values on a grid in shuffled order: row r has {@code origin + step * permutation(r mod cycle)}.
   *
   * @param origin the number at place 0, as a whole number: unscaled, or since 1970
   * @param step distance of neighbours, likewise, positive
   * @param size number of places
   * @param permutation of the places
   * @param cycle the number of rows after which they begin anew; 0: never
   */
  record Shuffled(
      BigInteger origin, BigInteger step, BigInteger size, Permutation permutation, long cycle)
      implements RowOrder {}

  /**
   * Values that are never far from the row's due instant.
   *
   * @param mostBeforeMicros how far before it at most
   * @param mostAfterMicros how far after it at most, where a day is taken from its midnight
   * @param microsPerUnit microseconds in 1 of the value
   */
  record NearDue(long mostBeforeMicros, long mostAfterMicros, long microsPerUnit)
      implements RowOrder {}
}
