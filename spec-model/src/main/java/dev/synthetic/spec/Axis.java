package dev.synthetic.spec;

/** The line that a distribution is over, and how places and lengths on it are written. */
interface Axis {
  /** A place: a number, or a value of the column. */
  double point(SpecNode node);

  /** A distance of two places. */
  double length(SpecNode node);

  /** The key of the range's start. */
  String startKey();

  /** How far the last value reaches beyond itself: to where its neighbour would be. */
  double neighbour();

  /**
   * Numbers in the column's own unit.
   *
   * @param neighbour distance of neighbouring values; 0 for real numbers
   */
  record NumberLine(double neighbour) implements Axis {
    @Override
    public double point(SpecNode node) {
      return Numbers.parse(node).doubleValue();
    }

    @Override
    public double length(SpecNode node) {
      return point(node);
    }

    @Override
    public String startKey() {
      return "minValue";
    }
  }
}
