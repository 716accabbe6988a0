package dev.synthetic.spark.random;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The key of one random stream: 256 bits hashed from version, seed, table, column and salt.
 *
 * <p>Streams of different keys are unrelated, also under a shift of rows. That holds for hashed
 * keys alone, so a key is never made from another one by arithmetic.
 *
 * @param k0 first key word of {@link RowBits}
 * @param k1 second key word of {@link RowBits}
 * @param k2 first key word of the permutation
 * @param k3 second key word of the permutation
 */
public record StreamKey(long k0, long k1, long k2, long k3) implements Serializable {

  /**
   * The key of a column's stream.
   *
   * @param version version of the algorithms
   * @param seed the spec's seed
   * @param table the table's name; names differ neither by case nor by Unicode form
   * @param column the column's name, likewise
   * @param salt what the stream is for, such as {@code value} or {@code null}
   */
  public static StreamKey of(int version, long seed, String table, String column, String salt) {
    MessageDigest digest = sha256();
    field(digest, "synthetic/v" + version);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    field(digest, canonical(table));
    field(digest, canonical(column));
    field(digest, salt);
    ByteBuffer words = ByteBuffer.wrap(digest.digest());
    return new StreamKey(words.getLong(), words.getLong(), words.getLong(), words.getLong());
  }

  private static String canonical(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Length first, so that ("ab", "c") and ("a", "bc") differ. */
  private static void field(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform provides SHA-256", e);
    }
  }
}
