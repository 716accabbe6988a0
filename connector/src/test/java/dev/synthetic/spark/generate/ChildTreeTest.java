package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.Fit;
import dev.synthetic.spark.random.StreamKey;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers of children are independent draws of their law, whichever child is asked for first.
 *
 * <p>Each statistical test refuses below a probability of 1e-4: of the 16 of them one fails by
 * chance for one seed in 625. The seeds are fixed.
 */
final class ChildTreeTest {
  private static final int PARENTS = 1_000_000;

  /** A law with a rare great number: one in a thousand has 40, half have none. */
  private static final double[] HEAVY = heavy();

  private static final double[] EVEN = {0.2, 0.2, 0.2, 0.2, 0.2};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void numbersOfChildrenFitTheirLaw(long seed) {
    double[] poisson = poisson(2.5, 20);
    assertThat(fit(tree(seed, 0, poisson), poisson)).isGreaterThan(Fit.LEAST_PROBABILITY);
    assertThat(fit(tree(seed, 0, HEAVY), HEAVY)).isGreaterThan(Fit.LEAST_PROBABILITY);
    assertThat(fit(tree(seed, 0, EVEN), EVEN)).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void neighboursAreIndependent() {
    int[] children = children(tree(4, 0, EVEN));
    for (int lag : new int[] {1, 2, 300}) {
      long[] pairs = new long[EVEN.length * EVEN.length];
      for (int i = 0; i + lag < PARENTS; i += 2 * lag) {
        for (int j = i; j < i + lag && j + lag < PARENTS; j++) {
          pairs[children[j] * EVEN.length + children[j + lag]]++;
        }
      }
      double[] alike = new double[pairs.length];
      Arrays.fill(alike, 1);
      assertThat(Fit.chiSquare(pairs, alike, LongStream.of(pairs).sum()))
          .isGreaterThan(Fit.LEAST_PROBABILITY);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 10_000, 1_000_000, 1_000_000_000})
  void sumsOfManyVaryAsThoseOfIndependentDraws(int parents) {
    double[] z = new double[1000];
    for (int seed = 0; seed < z.length; seed++) {
      // The mean of EVEN is 2, its variance 2; continuity makes no difference at this size.
      z[seed] =
          (tree(seed, 0, EVEN).childrenOf(parents) - 2.0 * parents) / Math.sqrt(2.0 * parents);
    }
    NormalDistribution normal = new NormalDistribution();
    assertThat(Fit.kolmogorovSmirnov(z, normal::cumulativeProbability))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void fixedNumberIsExact() {
    ChildTree tree = tree(5, 3, new double[] {1});
    ChildCursor cursor = tree.cursor();

    assertThat(tree.childrenOf(1_000_000_007L)).isEqualTo(3_000_000_021L);
    for (long child : new long[] {0, 1, 2, 3, 1_000_000, 3_000_000_020L, 1L << 50}) {
      assertThat(cursor.seek(child)).isTrue();
      assertThat(cursor.parent()).isEqualTo(child / 3);
      assertThat(cursor.ordinal()).isEqualTo(child % 3);
    }
  }

  @Test
  void anyChildIsFoundWithoutThoseBefore() {
    ChildTree tree = tree(6, 0, HEAVY);
    ChildCursor forward = tree.cursor();
    ChildCursor random = tree.cursor();
    SplittableRandom order = new SplittableRandom(1);
    int children = 200_000;
    long[] parents = new long[children];
    long[] ordinals = new long[children];
    for (int child = 0; child < children; child++) {
      assertThat(forward.seek(child)).isTrue();
      parents[child] = forward.parent();
      ordinals[child] = forward.ordinal();
    }
    for (int i = 0; i < 20_000; i++) {
      int child = order.nextInt(children);
      assertThat(random.seek(child)).isTrue();
      assertThat(random.parent()).isEqualTo(parents[child]);
      assertThat(random.ordinal()).isEqualTo(ordinals[child]);
    }
  }

  @Test
  void childrenOfParentsEndWhereTheNextParentsBegin() {
    ChildTree tree = tree(7, 0, HEAVY);
    ChildCursor cursor = tree.cursor();
    for (long parents : new long[] {1, 255, 256, 5000, 123_456_789, 1L << 40}) {
      long end = tree.childrenOf(parents);
      assertThat(cursor.seek(end)).isTrue();
      assertThat(cursor.parent()).isGreaterThanOrEqualTo(parents);
      assertThat(cursor.ordinal()).isZero();
      if (end > 0) {
        assertThat(cursor.seek(end - 1)).isTrue();
        assertThat(cursor.parent()).isLessThan(parents);
      }
    }
  }

  @Test
  void noParentsHaveNoChildren() {
    assertThat(tree(8, 1, EVEN).childrenOf(0)).isZero();
  }

  @Test
  void treeEndsBeyondAnythingThatIsRead() {
    ChildTree tree = tree(9, 1, EVEN);
    assertThat(tree.cursor().seek(1L << 55)).isTrue();
    assertThat(tree.cursor().seek(Long.MAX_VALUE - 1)).isFalse();
    assertThat(tree.cursor().seek(-1)).isFalse();
  }

  private static ChildTree tree(long seed, long fewest, double[] shares) {
    return new ChildTree(StreamKey.of(1, seed, "t", "c", "value"), fewest, shares);
  }

  private static double fit(ChildTree tree, double[] shares) {
    long[] counts = new long[shares.length];
    for (int children : children(tree)) {
      counts[children]++;
    }
    return Fit.chiSquare(counts, shares, PARENTS);
  }

  /** The numbers of children of the first parents, each child asked for its parent and place. */
  private static int[] children(ChildTree tree) {
    int[] children = new int[PARENTS];
    ChildCursor cursor = tree.cursor();
    for (long child = 0; cursor.seek(child) && cursor.parent() < PARENTS; child++) {
      int parent = (int) cursor.parent();
      if (cursor.ordinal() != children[parent]) {
        throw new AssertionError("child " + child + " is out of order");
      }
      children[parent]++;
    }
    return children;
  }

  private static double[] poisson(double mean, int size) {
    PoissonDistribution law = new PoissonDistribution(mean);
    double[] shares = new double[size];
    for (int i = 0; i < size; i++) {
      shares[i] = law.probability(i);
    }
    return scaled(shares);
  }

  private static double[] heavy() {
    double[] shares = new double[41];
    shares[0] = 0.5;
    shares[1] = 0.499;
    shares[40] = 0.001;
    return shares;
  }

  private static double[] scaled(double[] shares) {
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }
}
