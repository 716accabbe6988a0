package dev.synthetic.it;

import java.util.Comparator;

/**
 * A line of Spark's releases, such as 4.1.
 *
 * @param major its first number
 * @param minor its second number
 */
record SparkVersion(int major, int minor) implements Comparable<SparkVersion> {
  /** The line of the Spark on the class path. */
  static SparkVersion running() {
    return parse(release());
  }

  /** The release on the class path, such as {@code 4.1.3}. */
  static String release() {
    return org.apache.spark.package$.MODULE$.SPARK_VERSION();
  }

  /** Reads {@code 4.1} or {@code 4.1.3}. */
  static SparkVersion parse(String text) {
    String[] numbers = text.split("\\.", -1);
    return new SparkVersion(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
  }

  @Override
  public int compareTo(SparkVersion other) {
    return Comparator.comparingInt(SparkVersion::major)
        .thenComparingInt(SparkVersion::minor)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
