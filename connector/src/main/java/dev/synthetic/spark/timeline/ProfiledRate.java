package dev.synthetic.spark.timeline;

import java.math.BigInteger;

/**
 * A timeline of a pace that changes: a row is due when the work done since the anchor comes to the
 * row's place.
 *
 * <p>With work per row as a fraction {@code perRows / perWork} in lowest terms, the row at place p
 * is due at the first microsecond with {@code p × perRows <= work × perWork}: whole numbers alone,
 * so that the question how many rows are due has the very same answer.
 */
final class ProfiledRate implements Timeline {
  private final Curve curve;
  private final BigInteger unit;
  private final Arrivals arrivals;
  private final BigInteger perRows;
  private final BigInteger perWork;
  private final long anchorRow;
  private final long anchorMicros;
  private final BigInteger anchorWork;
  private final long firstMicros; // when the anchor row is due

  /**
   * The timeline of a pace.
   *
   * @param pace the work, and how much of it is a row
   * @param arrivals the places of the rows
   * @param anchorRow the row at place 0
   * @param anchorMicros the instant from which work counts
   */
  ProfiledRate(Pace pace, Arrivals arrivals, long anchorRow, long anchorMicros) {
    this.curve = pace.curve();
    this.unit = pace.unit();
    this.arrivals = arrivals;
    BigInteger scaled = pace.rows().shiftLeft(arrivals.fractionBits());
    BigInteger divisor = scaled.gcd(pace.work());
    this.perWork = scaled.divide(divisor);
    this.perRows = pace.work().divide(divisor);
    this.anchorRow = anchorRow;
    this.anchorMicros = anchorMicros;
    this.anchorWork = curve.at(anchorMicros);
    this.firstMicros = Math.max(anchorMicros, when(anchorWork.add(BigInteger.ONE)) - 1);
  }

  /**
   * A pace: rows for work done.
   *
   * @param curve the work
   * @param unit the work of a microsecond with a multiplier of 1
   * @param rows so many
   * @param work for so much work
   */
  record Pace(Curve curve, BigInteger unit, BigInteger rows, BigInteger work) {}

  @Override
  public long dueMicros(long row) {
    BigInteger target = target(rank(row));
    return target.equals(anchorWork) ? firstMicros : when(target);
  }

  @Override
  public long rowsDue(long instantMicros) {
    if (instantMicros < firstMicros) {
      return anchorRow;
    }
    BigInteger done = curve.at(instantMicros).subtract(anchorWork);
    long count = arrivals.count(Whole.floorDiv(done.multiply(perWork), perRows));
    return count > Long.MAX_VALUE - Math.max(0, anchorRow) ? Long.MAX_VALUE : anchorRow + count;
  }

  @Override
  public double multiplier(long instantMicros) {
    long from = Math.min(instantMicros, Long.MAX_VALUE - 1);
    BigInteger work = curve.at(from + 1).subtract(curve.at(from));
    return work.doubleValue() / unit.doubleValue();
  }

  @Override
  public void dueMicros(long[] offsets, long base, int count, long[] dueMicros) {
    for (int i = 0; i < count; i++) {
      dueMicros[i] = rank(Math.addExact(base, offsets[i]));
    }
    if (count == 0) {
      return;
    }
    BigInteger origin = arrivals.place(dueMicros[0]);
    arrivals.distances(dueMicros, count);
    int done = 0;
    while (done < count) {
      done = straight(origin, dueMicros, done, count);
    }
  }

  /**
   * Answers for the rows from one on that lie in one straight piece.
   *
   * @param origin the place that distances are from
   * @param dueMicros distances, of which instants are made in their place
   * @return how many are answered now
   */
  private int straight(BigInteger origin, long[] dueMicros, int from, int count) {
    long first = dueMicros[from];
    BigInteger place = origin.add(BigInteger.valueOf(first));
    BigInteger target = target(place);
    if (target.equals(anchorWork)) {
      dueMicros[from] = firstMicros;
      return from + 1;
    }
    Stretch stretch = curve.reaching(target);
    dueMicros[from] = stretch.when(target);
    return new StraightRows(stretch, place, dueMicros[from])
        .fill(first, dueMicros, from + 1, count);
  }

  /** The rows of one straight piece: a division each. */
  private final class StraightRows {
    private final long micros; // of the first row
    private final long spare; // work × perWork done then, beyond what the row needs
    private final long each; // work × perWork of a microsecond
    private final long part; // perRows
    private final long farthest; // distance from the first row that can be answered (inclusive)

    StraightRows(Stretch stretch, BigInteger place, long micros) {
      this.micros = micros;
      BigInteger slope = stretch.slope().multiply(perWork);
      BigInteger elapsed =
          BigInteger.valueOf(micros).subtract(BigInteger.valueOf(stretch.micros()));
      BigInteger done = stretch.work().subtract(anchorWork).multiply(perWork);
      BigInteger surplus = elapsed.multiply(slope).add(done).subtract(place.multiply(perRows));
      BigInteger last =
          Whole.floorDiv(stretch.end().subtract(anchorWork).multiply(perWork), perRows);
      boolean fits = slope.bitLength() < Long.SIZE && perRows.bitLength() < Long.SIZE;
      this.spare = fits ? surplus.longValueExact() : 0;
      this.each = fits ? slope.longValueExact() : 1;
      this.part = fits ? perRows.longValueExact() : 1;
      long counted = (Long.MAX_VALUE - each) / part;
      this.farthest = fits ? Math.min(counted, Whole.saturated(last.subtract(place))) : 0;
    }

    /** Makes instants of distances, of which the first is given, as far as this piece goes. */
    int fill(long first, long[] dueMicros, int from, int count) {
      int i = from;
      for (; i < count; i++) {
        long distance = dueMicros[i] - first;
        if (distance > farthest || distance < 0) {
          return i;
        }
        dueMicros[i] = Math.addExact(micros, Whole.ceilDiv(distance * part - spare, each));
      }
      return i;
    }
  }

  private long rank(long row) {
    long rank = Math.subtractExact(row, anchorRow);
    if (row == Long.MAX_VALUE) {
      throw new ArithmeticException("there is no row " + row);
    }
    if (rank < 0) {
      throw new IllegalArgumentException("row " + row + " is before the anchor row " + anchorRow);
    }
    return rank;
  }

  private BigInteger target(long rank) {
    return target(arrivals.place(rank));
  }

  /** The work at which a place is reached. */
  private BigInteger target(BigInteger place) {
    return anchorWork.add(Whole.ceilDiv(place.multiply(perRows), perWork));
  }

  private long when(BigInteger work) {
    return curve.reaching(work).when(work);
  }
}
