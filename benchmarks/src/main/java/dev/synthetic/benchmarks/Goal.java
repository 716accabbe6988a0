package dev.synthetic.benchmarks;

import java.util.Locale;

/**
 * How a contender's time for a row is to stand to ours.
 *
 * @param peer its name
 * @param ratio the bound (inclusive)
 * @param isFaster whether ours is to be so many times as fast; else it is to take at most so many
 *     times as long
 */
record Goal(String peer, double ratio, boolean isFaster) {

  /** Ours is at least so many times as fast. */
  static Goal atLeastTimesAsFastAs(String peer, double ratio) {
    return new Goal(peer, ratio, true);
  }

  /** Ours takes at most so many times as long. */
  static Goal atMostTimesAsLongAs(String peer, double ratio) {
    return new Goal(peer, ratio, false);
  }

  /** Whether it is met. */
  boolean isMet(double oursNanos, double peerNanos) {
    return isFaster ? peerNanos >= ratio * oursNanos : oursNanos <= ratio * peerNanos;
  }

  /** The goal, what was measured, and whether that meets it. */
  String verdict(double oursNanos, double peerNanos) {
    double measured = isFaster ? peerNanos / oursNanos : oursNanos / peerNanos;
    return String.format(
        Locale.ROOT,
        "%s %s× %s: %.2f×, %s",
        isFaster ? "at least" : "at most",
        ratio == Math.rint(ratio) ? String.valueOf((long) ratio) : String.valueOf(ratio),
        isFaster ? "as fast as " + peer : "the time of " + peer,
        measured,
        isMet(oursNanos, peerNanos) ? "met" : "MISSED");
  }
}
