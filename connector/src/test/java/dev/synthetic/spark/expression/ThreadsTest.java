package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks of one JVM that evaluate the same expression at a time. */
class ThreadsTest {
  private static final int ROWS = 4096;
  private static final int THREADS = 4;
  private static final int BLOCKS = 5;

  /** Functions that keep buffers between rows, and one that keeps none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "to_json(named_struct('a', a, 'b', array(a, a + 1), 'c', string(a)))",
        "to_char(cast(a as decimal(9,2)), '999999.99')",
        "to_csv(named_struct('a', a, 'b', string(a)))",
        "from_json(concat('{\"a\":', a, '}'), 'a int').a",
        "date_format(timestamp_seconds(a), 'yyyy-MM-dd HH:mm:ss')",
        "regexp_replace(string(a), '[1-5]', 'x')",
        "a * 2"
      })
  void doNotDisturbEachOther(String sql) throws Exception {
    Integer[] numbers = new Integer[ROWS];
    for (int i = 0; i < ROWS; i++) {
      numbers[i] = i * 97;
    }
    List<Object> alone = evaluate(sql, numbers);
    List<Callable<List<Object>>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS * BLOCKS; i++) {
      tasks.add(() -> evaluate(sql, numbers));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<List<Object>> values : threads.invokeAll(tasks)) {
        assertThat(values.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<Object> evaluate(String sql, Integer[] numbers) {
    return Evaluation.ofRows(ROWS)
        .with("a", DataTypes.IntegerType, (Object[]) numbers)
        .values(sql, DataTypes.StringType);
  }
}
