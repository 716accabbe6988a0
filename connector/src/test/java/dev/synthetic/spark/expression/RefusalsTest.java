package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One text for each rule, with the whole message that its author reads. */
class RefusalsTest {
  private static final List<Input> COLUMNS =
      List.of(
          new Input("a", DataTypes.IntegerType, false),
          new Input("s", DataTypes.StringType, true),
          new Input("x", DataTypes.DoubleType, true),
          new Input("ts", DataTypes.TimestampType, false));

  private final ExpressionAnalyzer analyzer =
      new ExpressionAnalyzer(Evaluation.UTC, 1, 42, "readings");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = TEXTS)
  void refusedText_isAnsweredInOneLine(String sql, String message) {
    assertThat(problem(sql, DataTypes.StringType)).isEqualTo(message);
  }

  private static final String TEXTS =
      """
      ""                        | must not be empty; give a Spark SQL expression
      a +                       | does not parse: [PARSE_SYNTAX_ERROR] Syntax error at or near end of input. (line 1, pos 3)
      select 1                  | does not parse: [PARSE_SYNTAX_ERROR] Syntax error at or near '1': extra input '1'. (line 1, pos 7)
      b                         | column 'b' not found; did you mean 'a'? columns are: a, s, x, ts
      uper(s)                   | function 'uper' not found; did you mean 'upper'? only Spark's built-in functions can be used, no user-defined ones
      my_function(s)            | function 'my_function' not found; only Spark's built-in functions can be used, no user-defined ones
      a + max(a)                | the aggregate function max() is not allowed; an expression sees one row; aggregate when reading
      schema_of_variant_agg(parse_json(s)) | the aggregate function schema_of_variant_agg() is not allowed; an expression sees one row; aggregate when reading
      max(a) over ()            | a window function (OVER) is not allowed; a row is computed without its neighbours; apply it when reading
      row_number()              | the window function row_number() is not allowed; a row is computed without its neighbours; apply it when reading
      (select 1)                | a subquery is not allowed; refer to columns of the same spec
      a in (select 1)           | a subquery is not allowed; refer to columns of the same spec
      exists(select 1)          | a subquery is not allowed; refer to columns of the same spec
      1 + explode(array(a))     | the generator function explode() is not allowed; a row stays one row; keep the array, and explode it when reading
      json_tuple(s, 'a')        | the generator function json_tuple() is not allowed; a row stays one row; keep the array, and explode it when reading
      *                         | '*' is not allowed; name the columns
      struct(*)                 | '*' is not allowed; name the columns
      :x                        | a parameter marker (:name or ?) is not allowed; write the value
      ?                         | a parameter marker (:name or ?) is not allowed; write the value
      IDENTIFIER('a')           | IDENTIFIER(…) is not allowed; write the name
      window(ts, '1 hour')      | the time window window() is not allowed; use date_trunc() for a window's start
      session_window(ts, '1 h') | the time window session_window() is not allowed; use date_trunc() for a window's start
      spark_partition_id()      | spark_partition_id() is not allowed; it depends on where and how a query runs
      monotonically_increasing_id() | monotonically_increasing_id() is not allowed; it depends on where and how a query runs; refer to a column with 'sequence' instead
      input_file_name()         | input_file_name() is not allowed; it depends on where and how a query runs
      input_file_block_start()  | input_file_block_start() is not allowed; it depends on where and how a query runs
      input_file_block_length() | input_file_block_length() is not allowed; it depends on where and how a query runs
      version()                 | version() is not allowed; it depends on where and how a query runs
      current_user()            | current_user() is not allowed; it depends on the session; add it when reading
      session_user              | current_user() is not allowed; it depends on the session; add it when reading
      user()                    | user() is not allowed; it depends on the session; add it when reading
      current_database()        | current_database() is not allowed; it depends on the session; add it when reading
      current_catalog()         | current_catalog() is not allowed; it depends on the session; add it when reading
      current_path()            | current_path() is not allowed; it depends on the session; add it when reading
      java_method('java.lang.System', 'nanoTime') | java_method() is not allowed; it calls arbitrary code
      reflect('java.lang.System', 'nanoTime')     | reflect() is not allowed; it calls arbitrary code
      try_reflect('java.lang.System', 'nanoTime') | try_reflect() is not allowed; it calls arbitrary code
      timestamp'now'            | timestamp'now' is not allowed; it stands for the clock's time; use current_timestamp() for the row's event time
      date 'Tomorrow '          | date 'Tomorrow ' is not allowed; it stands for the clock's time; use current_timestamp() for the row's event time
      timestamp_ntz'today'      | timestamp_ntz'today' is not allowed; it stands for the clock's time; use current_timestamp() for the row's event time
      timestamp'10:00'          | timestamp'10:00' is not allowed; it stands for the clock's time; use current_timestamp() for the row's event time
      current_time()            | current_time() is not allowed; it reads the clock; use date_format(current_timestamp(), 'HH:mm:ss') for the row's event time
      transform(array(a), x -> x + b) | column 'b' not found; did you mean 'a'? columns are: a, s, x, ts
      transform(array(a), x -> x + rand()) | rand() is not allowed inside a lambda, where every element would get the same value; write one call per element, such as array(rand(), rand())
      transform(array(a), x -> uniform(0, x)) | is not valid: [DATATYPE_MISMATCH.NON_FOLDABLE_INPUT] Cannot resolve "uniform(0, namedlambdavariable())" due to data type mismatch: the input `max` should be a foldable integer or floating-point expression; however, got "namedlambdavariable()". (line 1, pos 25)
      rand(a)                   | is not valid: [SEED_EXPRESSION_IS_UNFOLDABLE] The seed expression "a" of the expression "rand(a)" must be foldable. (line 1, pos 0)
      randstr(-1)               | randstr(): the length must be at least 0, but was -1
      aes_encrypt(s, '0000111122223333') | aes_encrypt() without an initialization vector is not allowed, as it draws a random one; give its fifth argument, or use mode 'ECB'
      kll_sketch_merge_bigint(unhex(s), unhex(s)) | kll_sketch_merge_bigint() is not allowed; it draws random numbers that no seed decides
      to_json(from_json(s, 't timestamp')) | from_json() to a type with timestamps is not allowed, as it may read the clock; read strings and cast each to timestamp
      variant_get(parse_json(s), '$', 'timestamp') | variant_get() to a type with timestamps is not allowed, as it may read the clock; read strings and cast each to timestamp
      cast(array(s) as array<timestamp>) | a cast from array<string> to a type with timestamps is not allowed, as it may read the clock; read strings and cast each to timestamp
      to_json(struct(x))        | to_json() of a struct<x:double> is not allowed, as the digits that it writes differ between Java versions; cast each double and float to a decimal first
      to_csv(struct(a, float(x))) | to_csv() of a struct<a:int,col2:float> is not allowed, as the digits that it writes differ between Java versions; cast each double and float to a decimal first
      to_xml(struct(x))         | to_xml() of a struct<x:double> is not allowed, as the digits that it writes differ between Java versions; cast each double and float to a decimal first
      format_number(x, 2)       | format_number() of a double is not allowed, as the digits that it writes differ between Java versions; cast each double and float to a decimal first
      printf('%.2f', x)         | printf() of a double is not allowed, as the digits that it writes differ between Java versions; cast it to a decimal and write that with %s
      string(array(x))          | a cast from array<double> to string is not allowed, as the digits that it writes differ between Java versions; cast each double and float by itself, such as transform(a, x -> string(x))
      array_join(array(x), ',') | a cast from array<double> to array<string> is not allowed, as the digits that it writes differ between Java versions; cast each double and float by itself, such as transform(a, x -> string(x))
      to_json(cast(map(s, named_struct('f', x)) as map<string,struct<f:decimal(10,2)>>)) | a cast from map<string,struct<f:double>> to map<string,struct<f:decimal(10,2)>> is not allowed, as the digits that it writes differ between Java versions; cast each double and float by itself, such as transform(a, x -> string(x))
      a + array(1)              | is not valid: [DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES] Cannot resolve "(a + array(1))" due to data type mismatch: the left and right operands of the binary operator have incompatible types ("INT" and "ARRAY<INT>"). (line 1, pos 0)
      upper(s, s)               | is not valid: [WRONG_NUM_ARGS.WITHOUT_SUGGESTION] The `upper` requires 1 parameters but the actual number is 2. Please, refer to 'https://spark.apache.org/docs/latest/sql-ref-functions.html' for a fix. (line 1, pos 0)
      """;

  @ParameterizedTest
  @MethodSource
  void resultOfAnotherKind_isRefused(String sql, DataType type, String message) {
    assertThat(problem(sql, type)).isEqualTo(message);
  }

  static Stream<Arguments> resultOfAnotherKind_isRefused() {
    return Stream.of(
        Arguments.of(
            "a > 1",
            DataTypes.TimestampType,
            "is not valid: [DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION] Cannot resolve \"(a > 1)\""
                + " due to data type mismatch: cannot cast \"BOOLEAN\" to \"TIMESTAMP\" with ANSI"
                + " mode on."));
  }

  private String problem(String sql, DataType type) {
    ExpressionProblem problem =
        catchThrowableOfType(
            ExpressionProblem.class, () -> analyzer.analyze("result", sql, type, COLUMNS));
    assertThat(problem).as(sql).isNotNull();
    assertThat(problem.getStackTrace()).isEmpty();
    assertThat(problem.getMessage()).doesNotContain("\n");
    return String.valueOf(problem.getMessage());
  }
}
