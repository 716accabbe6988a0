package dev.synthetic.spec;

/** How rows walk over a finite set of values. */
public enum Order {
  /** Each row draws on its own. */
  RANDOM,
  /** Row 0 has the first value, row 1 the second, and so on; wraps after the last. */
  SEQUENTIAL
}
