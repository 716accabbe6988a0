package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random functions: each draw belongs to a row and a place in the text. */
class RandomCallsTest {
  private static final int ROWS = 20_000;

  /** A test at this level fails once in a million seeds; the seed is fixed. */
  private static final double LEVEL = 1e-6;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rand()                                | double
          random(7)                             | double
          uniform(1, 100)                       | int
          uniform(0D, 1D, 3)                    | double
          uniform(0.00, 9.99)                   | decimal(3,2)
          uuid()                                | string
          uuid(3)                               | string
          randstr(12)                           | string
          randstr(12, 5)                        | string
          shuffle(array(1, 2, 3, 4, 5, 6))      | array<int>
          shuffle(array('a', null, 'c'), 9)     | array<string>
          """)
  void draws_dependOnTheRowAlone(String sql, String ddl) {
    DataType type = DataType.fromDDL(ddl);
    List<Object> whole = Evaluation.ofRows(100).values(sql, type);
    List<Object> parts = new ArrayList<>(Evaluation.ofRows(37).values(sql, type));
    parts.addAll(Evaluation.ofRows(63).from(37).values(sql, type));

    assertThat(parts).hasToString(whole.toString());
    assertThat(new HashSet<>(texts(whole))).hasSizeGreaterThan(4);
  }

  @Test
  void rand_isUniformFromZeroToBelowOne() {
    double[] draws = Evaluation.ofRows(ROWS).doubles("rand()");

    double p =
        new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), draws);
    assertThat(p).isGreaterThan(LEVEL);
    assertThat(Arrays.stream(draws)).allMatch(draw -> draw >= 0 && draw < 1);
    assertThat(Arrays.stream(draws))
        .allMatch(draw -> draw * 0x1p53 == StrictMath.rint(draw * 0x1p53));
  }

  @Test
  void rand_usesAll53Bits() {
    double[] draws = Evaluation.ofRows(64).doubles("rand()");

    // The lowest bit is zero in all 64 draws with probability 2^-64.
    assertThat(Arrays.stream(draws)).anyMatch(draw -> ((long) (draw * 0x1p53) & 1) == 1);
  }

  @Test
  void uniform_hitsEachIntegerEquallyOften() {
    long[] draws = Evaluation.ofRows(ROWS).longs("uniform(10, 20)", DataTypes.IntegerType);

    long[] counts = new long[10];
    for (long draw : draws) {
      counts[(int) draw - 10]++;
    }
    assertUniform(counts);
  }

  @Test
  void randstr_drawsEachOf62CharactersEquallyOften() {
    List<Object> texts = Evaluation.ofRows(ROWS).values("randstr(5)", DataTypes.StringType);

    Map<Integer, Integer> counts = new HashMap<>();
    for (Object text : texts) {
      assertThat(text.toString()).matches("[0-9a-zA-Z]{5}");
      text.toString().chars().forEach(character -> counts.merge(character, 1, Integer::sum));
    }
    assertThat(counts).hasSize(62);
    assertUniform(counts.values().stream().mapToLong(Integer::longValue).toArray());
  }

  @Test
  void uuid_isOfVersion4AndNeverRepeats() {
    List<Object> texts = Evaluation.ofRows(ROWS).values("uuid()", DataTypes.StringType);

    long[] firstDigits = new long[16];
    long[] lastDigits = new long[16];
    for (Object text : texts) {
      UUID uuid = UUID.fromString(text.toString());
      assertThat(uuid).hasToString(text.toString());
      assertThat(uuid.version()).isEqualTo(4);
      assertThat(uuid.variant()).isEqualTo(2);
      firstDigits[(int) (uuid.getMostSignificantBits() >>> 60)]++;
      lastDigits[(int) (uuid.getLeastSignificantBits() & 15)]++;
    }
    assertThat(new HashSet<>(texts)).hasSize(ROWS);
    assertUniform(firstDigits);
    assertUniform(lastDigits);
  }

  @Test
  void shuffle_givesEachOrderEquallyOften() {
    List<Object> orders =
        Evaluation.ofRows(ROWS)
            .values("shuffle(array(1, 2, 3, 4))", DataTypes.createArrayType(DataTypes.IntegerType));

    Map<String, Integer> counts = new HashMap<>();
    texts(orders).forEach(order -> counts.merge(order, 1, Integer::sum));
    assertThat(counts).hasSize(24);
    assertUniform(counts.values().stream().mapToLong(Integer::longValue).toArray());
  }

  @Test
  void shuffle_leavesNullsAndTheInputAlone() {
    Evaluation rows =
        Evaluation.ofRows(4)
            .with("words", DataTypes.StringType, UTF8String.fromString("a b c"), null);

    List<Object> values =
        rows.values(
            "array_sort(shuffle(split(words, ' ')))",
            DataTypes.createArrayType(DataTypes.StringType));

    assertThat(texts(values)).containsExactly("[a,b,c]", "null", "[a,b,c]", "null");
  }

  @Test
  void twoCallsInOneText_areIndependent() {
    double[] first = Evaluation.ofRows(ROWS).doubles("array(rand(), rand())[0]");
    double[] second = Evaluation.ofRows(ROWS).doubles("array(rand(), rand())[1]");

    assertIndependent(first, second);
  }

  @Test
  void oneTextInTwoColumns_drawsIndependently() {
    ExpressionAnalyzer analyzer = new ExpressionAnalyzer(Evaluation.UTC, 1, 42, "readings");
    Evaluation rows = Evaluation.ofRows(ROWS);
    double[] first = new double[ROWS];
    double[] second = new double[ROWS];

    rows.run(
        analyzer.analyze("a", "rand()", DataTypes.DoubleType, List.of()), first, new boolean[0]);
    rows.run(
        analyzer.analyze("b", "rand()", DataTypes.DoubleType, List.of()), second, new boolean[0]);

    assertIndependent(first, second);
  }

  @Test
  void neighbouringRows_drawIndependently() {
    double[] draws = Evaluation.ofRows(ROWS + 1).doubles("rand()");

    assertIndependent(Arrays.copyOf(draws, ROWS), Arrays.copyOfRange(draws, 1, ROWS + 1));
  }

  @ParameterizedTest
  @CsvSource({"2, 42, readings", "1, 43, readings", "1, 42, other"})
  void versionSeedAndTable_decideTheDraws(int version, long seed, String table) {
    ExpressionAnalyzer other = new ExpressionAnalyzer(Evaluation.UTC, version, seed, table);

    assertIndependent(
        Evaluation.ofRows(ROWS).doubles("rand()"),
        Evaluation.ofRows(ROWS).analyzedBy(other).doubles("rand()"));
  }

  @Test
  void explicitSeed_decidesTheDraws() {
    double[] plain = Evaluation.ofRows(ROWS).doubles("rand()");
    double[] one = Evaluation.ofRows(ROWS).doubles("rand(1)");
    double[] two = Evaluation.ofRows(ROWS).doubles("rand(2)");

    assertIndependent(plain, one);
    assertIndependent(one, two);
    assertThat(Evaluation.ofRows(ROWS).doubles("rand(1L)")).isEqualTo(one);
  }

  @Test
  void anAddedCallBehind_leavesTheDrawsInFrontAlone() {
    assertThat(Evaluation.ofRows(10).doubles("rand() + 0 * rand()"))
        .isEqualTo(Evaluation.ofRows(10).doubles("  RAND( ) + 0D"));
  }

  @Test
  void callThatSparkCopies_isDrawnOnce() {
    Evaluation rows = Evaluation.ofRows(ROWS);

    assertThat(rows.longs("rand() between 0.25 and 0.5", DataTypes.BooleanType))
        .isEqualTo(within(rows.doubles("rand()"), 0.25, 0.5));
    assertThat(
            rows.values(
                "case floor(rand() * 3) when 0 then 'a' when 1 then 'b' when 2 then 'c' end",
                DataTypes.StringType))
        .doesNotContainNull();
    assertThat(rows.doubles("nullif(rand(), 2D)")).isEqualTo(rows.doubles("rand()"));
  }

  private static long[] within(double[] draws, double low, double high) {
    return Arrays.stream(draws).mapToLong(draw -> draw >= low && draw <= high ? 1 : 0).toArray();
  }

  private static void assertUniform(long[] counts) {
    double[] expected = new double[counts.length];
    Arrays.fill(expected, (double) Arrays.stream(counts).sum() / counts.length);
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(LEVEL);
  }

  /** Five standard errors of a correlation of independent draws: one failure in 1.7 million. */
  private static void assertIndependent(double[] first, double[] second) {
    assertThat(new PearsonsCorrelation().correlation(first, second))
        .isBetween(-5 / StrictMath.sqrt(ROWS), 5 / StrictMath.sqrt(ROWS));
  }

  private static List<String> texts(List<Object> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(String.valueOf(value)));
    return texts;
  }
}
