package dev.synthetic.spark.generate;

import dev.synthetic.spark.random.RowBits;
import dev.synthetic.spark.random.StreamKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A random stream for each entity of a block: two words, each hashed from the entity's number under
 * a key of its own.
 *
 * <p>Both words differ between entities in every bit, so that no entity's stream is a shifted copy
 * of another's. Without entities the words are the key's. Not thread-safe.
 */
public final class EntityStreams {
  private final @Nullable StreamKey second;
  private final StreamKey first;
  private final long[] k0 = new long[Rows.CAPACITY];
  private final long[] k1 = new long[Rows.CAPACITY];

  private EntityStreams(StreamKey first, @Nullable StreamKey second) {
    this.first = first;
    this.second = second;
  }

  /** One stream for all cells. */
  public static EntityStreams single(StreamKey key) {
    EntityStreams streams = new EntityStreams(key, null);
    Arrays.fill(streams.k0, key.k0());
    Arrays.fill(streams.k1, key.k1());
    return streams;
  }

  /**
   * A stream for each entity.
   *
   * @param first of the first words
   * @param second of the second words
   */
  public static EntityStreams of(StreamKey first, StreamKey second) {
    return new EntityStreams(first, second);
  }

  /** Whether entities have streams of their own. */
  public boolean isByEntity() {
    return second != null;
  }

  /** Finds the words of a block's entities. */
  void moveTo(Rows rows) {
    if (second != null) {
      RowBits.fill(first, rows.offsets(), rows.base(), rows.count(), k0);
      RowBits.fill(second, rows.offsets(), rows.base(), rows.count(), k1);
    }
  }

  /** The first word of each cell's entity. */
  long[] k0() {
    return k0;
  }

  /** The second word of each cell's entity. */
  long[] k1() {
    return k1;
  }
}
