package dev.synthetic.benchmarks;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param warmUpRounds rounds that are not measured
 * @param rounds rounds after them
 * @param most after which no further round begins
 */
record Effort(int warmUpRounds, int rounds, Duration most) {}
