package dev.synthetic.spark.random;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map of so many entries: the one that has not been used for longest gives way to a new one. Not
 * safe for threads; even a look at it changes it.
 *
 * @param <K> keys
 * @param <V> values
 */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * An empty map.
   *
   * @param most how many entries it keeps, at least 1
   */
  public RecentlyUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
