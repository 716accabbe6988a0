package dev.synthetic.benchmarks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Columns of texts, and Spark SQL with {@code rand()} for texts of the same form. */
final class TextForms {
  /** Four numbers between points. */
  static final String ADDRESSES = "template: '\\n.\\n.\\n.\\n'";

  /** A column's keys, and the SQL of the same texts. */
  private static final Map<String, String> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put(
        "template: '\\O\\R\\D-dddddddddddddddd'",
        "concat('ORD-', lpad(cast(cast(rand() * 1e8D as int) as string), 8, '0'),"
            + " lpad(cast(cast(rand() * 1e8D as int) as string), 8, '0'))");
    FORMS.put(
        ADDRESSES,
        "concat(cast(cast(rand() * 256 as int) as string), '.', cast(cast(rand() * 256 as int) as"
            + " string), '.', cast(cast(rand() * 256 as int) as string), '.', cast(cast(rand() *"
            + " 256 as int) as string))");
    FORMS.put(
        "template: 'kkkkk-kkkkkkkk-kkkkk'",
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

  private TextForms() {}

  /** The SQL of each column's keys. */
  static Map<String, String> all() {
    return Collections.unmodifiableMap(FORMS);
  }

  /** SQL for one of some texts. */
  private static String oneOf(String word, int count) {
    List<String> texts = IntStream.range(0, count).mapToObj(i -> "'" + word + i + "'").toList();
    return "element_at(array("
        + String.join(", ", texts)
        + "), cast(rand() * "
        + count
        + " as int) + 1)";
  }
}
