package dev.synthetic.spark.random;

/**
 * Events at random ticks, a Poisson process, that last on for some ticks: shot noise.
 *
 * <p>Time is cut into slots of 2^k ticks. A slot's number of events has a Poisson law, their ticks
 * are uniform in it, and all are functions of the slot's number: so the events of any tick are
 * found by looking at the few slots in reach (Kingman, "Poisson Processes", 1993, chapter 2).
 */
public final class PoissonEvents {
  private static final int ID_BITS = 6;
  private static final int COUNT_ID = (1 << ID_BITS) - 1;
  private static final int MOST_EVENTS = 30; // of a slot, whose mean is at most 5
  private static final int MOST_SLOT_BITS = 60;

  private final long[] thresholds; // of counts, over 63 bits
  private final int slotBits;
  private final long reach;

  /** What an event adds to a tick. */
  @FunctionalInterface
  public interface Pulse {
    /**
     * The amount.
     *
     * @param age ticks since the event, from 0 up to the reach (exclusive)
     * @param bits the event's own random bits
     */
    double at(long age, long bits);
  }

  /**
   * Events.
   *
   * @param perTick their mean number in a tick, above 0, at most 5
   * @param reach ticks after which an event adds nothing, at least 1
   */
  public PoissonEvents(double perTick, long reach) {
    this.slotBits = Math.max(0, Math.min(MOST_SLOT_BITS, -Math.getExponent(perTick)));
    this.thresholds = thresholds(perTick * Math.scalb(1.0, slotBits));
    this.reach = reach;
  }

  private static long[] thresholds(double mean) {
    long[] thresholds = new long[MOST_EVENTS];
    double probability = StrictMath.exp(-mean);
    double sum = 0;
    for (int count = 0; count < MOST_EVENTS; count++) {
      sum += probability;
      thresholds[count] = sum < 1 ? (long) (sum * 0x1.0p63) : Long.MAX_VALUE;
      probability *= mean / (count + 1);
    }
    return thresholds;
  }

  /**
   * What the events of an entity add up to at a tick.
   *
   * @param k0 the entity's first word
   * @param k1 the entity's second word
   */
  public double sum(long k0, long k1, long tick, Pulse pulse) {
    long last = tick >> slotBits;
    long first = (tick - reach + 1) >> slotBits;
    if (first > last) { // the subtraction has wrapped
      first = last;
    }
    double sum = 0;
    for (long slots = last - first; slots >= 0; slots--) {
      long slot = last - slots;
      long id = slot << ID_BITS;
      int count = count(RowBits.bits(k0, k1, id + COUNT_ID));
      for (int event = 0; event < count; event++) {
        long place = RowBits.bits(k0, k1, id + 2L * event) >>> 1 >>> (Long.SIZE - 1 - slotBits);
        long age = tick - ((slot << slotBits) + place);
        if (age >= 0 && age < reach) {
          sum += pulse.at(age, RowBits.bits(k0, k1, id + 2L * event + 1));
        }
      }
    }
    return sum;
  }

  private int count(long bits) {
    long word = bits >>> 1;
    int count = 0;
    while (count < MOST_EVENTS && word >= thresholds[count]) {
      count++;
    }
    return count;
  }
}
