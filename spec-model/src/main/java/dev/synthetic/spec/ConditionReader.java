package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.DeclaredColumn;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SQL condition as a column of booleans.
 *
 * @param keys the keys among which it is
 * @param key its key
 * @param place where the column is
 */
record ConditionReader(Keys keys, String key, ColumnPlace place) {

  /**
   * The column; null if it is not there, or anything about it is a problem.
   *
   * @param name what it is called
   */
  @Nullable ColumnSpec read(String name) {
    GeneratorSpec sql = new SqlReader(keys, key).read();
    if (!(sql instanceof GeneratorSpec.Expression expression)) {
      return null;
    }
    DataType type = DataType.Simple.BOOLEAN;
    place
        .declared()
        .add(
            new DeclaredColumn(
                place.index(),
                keys.path(),
                key,
                name,
                type,
                expression.sql(),
                List.of(),
                List.of(),
                place.names(),
                false));
    return new ColumnSpec(name, type, expression, List.of(), BigDecimal.ZERO, false);
  }
}
