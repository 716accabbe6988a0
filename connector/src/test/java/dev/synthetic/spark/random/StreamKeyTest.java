package dev.synthetic.spark.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The key of a stream: a hash of all that tells streams apart, and of nothing else. */
final class StreamKeyTest {
  private static final StreamKey KEY = StreamKey.of(1, 42, "orders", "o_custkey", "value");

  @Test
  void keyIsThatOfVersion1() {
    assertThat(hex(KEY))
        .isEqualTo("4104e918be678d8d5dd3a0bfc0e4303f22dd2800ca8a21025c4a22018c71c39c");
  }

  /** Tag, seed and names as bytes, put together here by hand. */
  @Test
  void keyIsTheHashOfItsParts() throws NoSuchAlgorithmException {
    ByteBuffer bytes = ByteBuffer.allocate(200);
    put(bytes, "synthetic/v1");
    bytes.putLong(-7);
    put(bytes, "orders");
    put(bytes, "größe");
    put(bytes, "value");
    byte[] hashed = new byte[bytes.position()];
    bytes.flip().get(hashed);

    assertThat(hex(StreamKey.of(1, -7, "orders", "größe", "value")))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(hashed)));
  }

  @Test
  void everyPartTellsKeysApart() {
    assertThat(KEY)
        .isNotEqualTo(StreamKey.of(2, 42, "orders", "o_custkey", "value"))
        .isNotEqualTo(StreamKey.of(1, 43, "orders", "o_custkey", "value"))
        .isNotEqualTo(StreamKey.of(1, 42, "order", "o_custkey", "value"))
        .isNotEqualTo(StreamKey.of(1, 42, "orders", "o_custke", "value"))
        .isNotEqualTo(StreamKey.of(1, 42, "orders", "o_custkey", "null"))
        .isNotEqualTo(StreamKey.of(1, 42, "orderso", "_custkey", "value"));
  }

  @Test
  void namesDifferNeitherByCaseNorByUnicodeForm() {
    assertThat(StreamKey.of(1, 42, "ORDERS", "O_CustKey", "value")).isEqualTo(KEY);
    assertThat(StreamKey.of(1, 42, "orders", "gro\u0308\u00dfe", "value"))
        .isEqualTo(StreamKey.of(1, 42, "orders", "GR\u00d6\u00dfE", "value"));
  }

  private static void put(ByteBuffer bytes, String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    bytes.putInt(encoded.length).put(encoded);
  }

  private static String hex(StreamKey key) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(key.k0())
        + hex.toHexDigits(key.k1())
        + hex.toHexDigits(key.k2())
        + hex.toHexDigits(key.k3());
  }
}
