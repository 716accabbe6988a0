package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Identifiers: their form, that none comes twice, and that version 7 follows the time. */
final class UuidTest {
  private static final int ROWS = 500_000;

  @Test
  void version4HasItsBits() {
    assertThat(texts("uuid: true").subList(0, 5000))
        .allSatisfy(
            text -> {
              UUID uuid = UUID.fromString(text);
              assertThat(uuid.version()).isEqualTo(4);
              assertThat(uuid.variant()).isEqualTo(2);
              assertThat(uuid.toString()).isEqualTo(text);
            });
  }

  @Test
  void version4NeverRepeats() {
    List<String> texts = texts("uuid: {version: 4}");

    assertThat(new HashSet<>(texts)).hasSize(ROWS);
  }

  /**
   * Each of 122 bits is set in half of all rows: within 5 standard deviations, which a right one
   * leaves once in 1.7 million, and one of them for one seed in 14,000.
   */
  @Test
  void everyBitOfVersion4IsRandom() {
    long[] set = new long[128];
    for (String text : texts("uuid: true")) {
      UUID uuid = UUID.fromString(text);
      for (int bit = 0; bit < 64; bit++) {
        set[bit] += uuid.getMostSignificantBits() >>> 63 - bit & 1;
        set[64 + bit] += uuid.getLeastSignificantBits() >>> 63 - bit & 1;
      }
    }
    double deviation = Math.sqrt(ROWS) / 2;
    for (int bit = 0; bit < 128; bit++) {
      if ((bit < 48 || bit > 51) && bit != 64 && bit != 65) {
        assertThat(Math.abs(set[bit] - ROWS / 2.0)).as("bit %d", bit).isLessThan(5 * deviation);
      }
    }
  }

  @Test
  void version7HasItsBits_andTheTimeItsRowIsDue() {
    List<String> texts = texts("uuid: {version: 7}");
    for (int row = 0; row < 5000; row++) {
      UUID uuid = UUID.fromString(texts.get(row));
      long dueMillis = row * 10L / 1000; // a hundred thousand rows a second
      assertThat(uuid.version()).isEqualTo(7);
      assertThat(uuid.variant()).isEqualTo(2);
      assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(dueMillis);
    }
  }

  @Test
  void version7IsInTheOrderOfDueInstants() {
    assertThat(texts("uuid: {version: 7}")).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void version7IsUniqueWhereThousandsOfRowsShareAMicrosecond() {
    TablePlan plan = plan("rowsPerSecond: 1000000000\n", "uuid: {version: 7}");

    assertThat(new HashSet<>(Texts.of(plan, "c", ROWS))).hasSize(ROWS);
  }

  private static List<String> texts(String keys) {
    return Texts.of(plan("rowsPerSecond: 100000\n", keys), "c", ROWS);
  }

  private static TablePlan plan(String head, String keys) {
    String text = head + "columns: [{name: c, type: string, " + keys + "}]";
    return TablePlanner.plan(SpecReader.parse(text, Map.of()));
  }
}
