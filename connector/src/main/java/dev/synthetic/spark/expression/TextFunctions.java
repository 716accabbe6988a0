package dev.synthetic.spark.expression;

import java.time.DateTimeException;
import java.util.Locale;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Text functions that, in Spark, look at the machine's locale or clock, without that look.
 *
 * <p>Public because Catalyst's generated code calls it; not meant for anybody else.
 */
public final class TextFunctions {
  private TextFunctions() {}

  /** The text in upper case, by Unicode's rules for no language in particular. */
  public static UTF8String upper(UTF8String text) {
    return text.isFullAscii()
        ? text.toUpperCase()
        : UTF8String.fromString(text.toString().toUpperCase(Locale.ROOT));
  }

  /** The text in lower case, by Unicode's rules for no language in particular. */
  public static UTF8String lower(UTF8String text) {
    return text.isFullAscii()
        ? text.toLowerCase()
        : UTF8String.fromString(text.toString().toLowerCase(Locale.ROOT));
  }

  /**
   * The text of a timestamp as it is.
   *
   * @throws DateTimeException if it gives a time of day alone, to which Spark adds the clock's date
   */
  public static UTF8String dated(UTF8String text) {
    if (lacksDate(text.toString())) {
      throw new DateTimeException(
          "'"
              + text
              + "' has no date; way out: put one before it, such as concat(current_date(), ' ',"
              + " …)");
    }
    return text;
  }

  /** The text of a timestamp; null if it gives a time of day alone. */
  public static @Nullable UTF8String datedOrNull(UTF8String text) {
    return lacksDate(text.toString()) ? null : text;
  }

  /** Whether a text gives a time of day alone. */
  static boolean lacksDate(String text) {
    String value = text.strip();
    int colon = value.indexOf(':');
    if (colon < 0) {
      return value.startsWith("T");
    }
    int hyphen = value.indexOf('-', 1);
    return hyphen < 0 || hyphen > colon;
  }

  /**
   * The initialisation vector of a cipher as it is.
   *
   * @throws IllegalArgumentException if it is empty, in place of which Spark draws a random one
   */
  public static byte[] initializationVector(byte[] vector) {
    if (vector.length == 0) {
      throw new IllegalArgumentException(
          "the initialization vector is empty; way out: give 12 bytes for GCM, 16 for CBC");
    }
    return vector;
  }
}
