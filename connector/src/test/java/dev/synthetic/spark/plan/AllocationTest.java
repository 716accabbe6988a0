package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.GeneratorList.Case;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generator makes its storage once: no cell of a later block allocates anything. */
final class AllocationTest {
  /** A block of 4096 rows may make a few small objects; a cell may not. */
  private static final double FEW_BYTES_A_CELL = 0.5;

  static Stream<Case> cases() {
    return GeneratorList.cases().stream().filter(line -> !allocates(line));
  }

  /**
   * Those whose cells are objects to Spark: a binary value is an array of its own. A calendar too
   * long to be kept ready goes by {@code java.time}.
   */
  private static final Set<String> OBJECTS =
      Set.of("binary fixed", "binary", "binary base", "timestamp key days");

  /** Decimals of more than 64 bits are objects, too, and Catalyst's projections make their own. */
  private static boolean allocates(Case line) {
    DataType type = line.plan().column(line.name()).type();
    return (type instanceof DecimalType decimal && decimal.precision() > Decimal.MAX_LONG_DIGITS())
        || line.column().contains("expr:")
        || OBJECTS.contains(line.name());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void steadyStateAllocatesNothing(Case generator) {
    assertThat(GeneratorCost.bytesPerCell(generator)).isLessThan(FEW_BYTES_A_CELL);
  }
}
