package dev.synthetic.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One column of text by a template, a built-in name or a regular expression, in batch to nowhere,
 * against hand-written Spark SQL with {@code rand()} for texts of the same form: a program, not a
 * test. Only the ratios of one run mean anything.
 *
 * <p>Arguments: millions of rows a run (default 20), rounds (default 7).
 */
final class TextSpeed {
  private static final String RANGE = "range alone";

  /** Templates, or a column's keys, and the SQL of the same texts. */
  private static final Map<String, String> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put(
        "ORD-dddddddddddddddd",
        "concat('ORD-', lpad(cast(cast(rand() * 1e8D as int) as string), 8, '0'),"
            + " lpad(cast(cast(rand() * 1e8D as int) as string), 8, '0'))");
    FORMS.put(
        "\\n.\\n.\\n.\\n",
        "concat(cast(cast(rand() * 256 as int) as string), '.', cast(cast(rand() * 256 as int) as"
            + " string), '.', cast(cast(rand() * 256 as int) as string), '.', cast(cast(rand() *"
            + " 256 as int) as string))");
    FORMS.put(
        "kkkkk-kkkkkkkk-kkkkk",
        "concat(lower(conv(cast(rand() * 60466176 as bigint), 10, 36)), '-',"
            + " lower(conv(cast(rand() * 2821109907456 as bigint), 10, 36)), '-',"
            + " lower(conv(cast(rand() * 60466176 as bigint), 10, 36)))");
    FORMS.put(
        "faker: {name: fullName, countries: [GB]}",
        "concat(" + oneOf("Name", 60) + ", ' ', " + oneOf("Family", 80) + ")");
    FORMS.put(
        "faker: {name: email, countries: [GB]}",
        "concat("
            + oneOf("name", 60)
            + ", '.', "
            + oneOf("family", 80)
            + ", cast(cast(rand() * 1000 as int) as string), '@', "
            + oneOf("mail.example", 9)
            + ")");
    FORMS.put(
        "faker: {name: street, countries: [GB]}",
        "concat(cast(cast(rand() * 4999 as int) as string), ' ', "
            + oneOf("Name", 40)
            + ", ' ', "
            + oneOf("Kind", 10)
            + ")");
    FORMS.put(
        "faker: fullName", "concat(" + oneOf("Name", 400) + ", ' ', " + oneOf("Family", 400) + ")");
    FORMS.put(
        "regex: '[A-Z]{3}-\\d{8}(-(foo|bar))?'",
        "concat("
            + "char(cast(65 + rand() * 26 as int)), char(cast(65 + rand() * 26 as int)),"
            + " char(cast(65 + rand() * 26 as int)), '-', lpad(cast(cast(rand() * 1e8D as int) as"
            + " string), 8, '0'), element_at(array('', '', '-foo', '-bar'), cast(rand() * 4 as int)"
            + " + 1))");
    FORMS.put("uuid: true", "uuid()");
  }

  private TextSpeed() {}

  /** SQL for one of some texts. */
  private static String oneOf(String word, int count) {
    List<String> texts = IntStream.range(0, count).mapToObj(i -> "'" + word + i + "'").toList();
    return "element_at(array("
        + String.join(", ", texts)
        + "), cast(rand() * "
        + count
        + " as int) + 1)";
  }

  public static void main(String[] arguments) throws Exception {
    long rows = 1_000_000L * (arguments.length > 0 ? Long.parseLong(arguments[0]) : 20);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    try (SparkSession spark = LocalSpark.builder().getOrCreate()) {
      spark.sparkContext().setLogLevel("ERROR");
      FORMS.forEach(
          (template, sql) ->
              SideBySide.compare(template, contenders(spark, template, sql, rows), rows, rounds));
    }
  }

  private static Map<String, Supplier<Dataset<Row>>> contenders(
      SparkSession spark, String template, String sql, long rows) {
    String spec =
        "columns: [{name: c, type: string, "
            + (template.matches("[a-z]+: .*")
                ? template
                : "template: '" + template.replace("ORD", "\\O\\R\\D") + "'")
            + "}]";
    Map<String, Supplier<Dataset<Row>>> contenders = new LinkedHashMap<>();
    contenders.put(
        SideBySide.OURS,
        () -> spark.read().format("synthetic").option("spec", spec).option("rows", rows).load());
    contenders.put("hand-written SQL", () -> spark.range(rows).selectExpr(sql + " as c"));
    contenders.put(RANGE, () -> spark.range(rows).toDF());
    return contenders;
  }
}
