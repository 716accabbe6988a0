package dev.synthetic.spec;

import java.io.Serializable;

/**
 * A calendar interval, as Spark reads one: months, days and microseconds kept apart.
 *
 * @param months whole months; a year is twelve
 * @param days whole days; a week is seven
 * @param micros microseconds below a day
 */
public record Interval(int months, int days, long micros) implements Serializable {

  /** Whether adding it moves no instant. */
  public boolean isZero() {
    return months == 0 && days == 0 && micros == 0;
  }
}
