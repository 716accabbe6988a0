package dev.synthetic.spark.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** The part of {@link GeneratorList} whose columns have columns inside. */
final class NestedList {
  private static final Map<String, String> CASES = new LinkedHashMap<>();

  static {
    struct();
    array();
    map();
    conditions();
    CASES.put("binary fixed", "type: binary, length: 16");
    CASES.put("binary", "type: binary, length: {minValue: 0, maxValue: 20}, percentNulls: 0.1");
    CASES.put("binary base", "type: binary, length: 11, baseColumn: k");
    CASES.put("expr variant", "type: variant, expr: 'parse_json(concat(''{\"k\":'', k, ''}''))'");
    CASES.put(
        "variant element", "element: {type: variant, expr: 'to_variant_object(array(k, 1))'}");
  }

  private NestedList() {}

  /** Keys of columns by their names. */
  static Map<String, String> cases() {
    return CASES;
  }

  private static void struct() {
    CASES.put(
        "struct",
        "fields: [{name: i, type: int, minValue: 0, maxValue: 99}, {name: t, type: string, values:"
            + " [x, y, z], percentNulls: 0.2}, {name: w, type: double, distribution: normal}]");
    CASES.put(
        "struct nulls",
        "percentNulls: 0.3, fields: [{name: a, type: long, maxValue: 9}, {name: b, type: date,"
            + " begin: 2024-01-01, end: 2024-12-31}]");
    CASES.put(
        "struct siblings",
        "fields: [{name: total, type: double, expr: price * n + k}, {name: price, type: double,"
            + " maxValue: 9}, {name: n, type: int, minValue: 1, maxValue: 5, omit: true}, {name: k,"
            + " type: long, expr: k + 1}, {name: r, type: double, expr: rand()}]");
    CASES.put(
        "struct deep",
        "fields: [{name: a, fields: [{name: b, fields: [{name: c, type: string, template: 'AA-dd'},"
            + " {name: d, type: string, expr: \"concat(c, '/', s)\"}]}]}]");
    CASES.put(
        "struct base",
        "baseColumn: k, fields: [{name: city, type: string, values: [a, b, c, d]}, {name: no, type:"
            + " int, maxValue: 999}, {name: at, type: timestamp}, {name: of_d, type: int, maxValue:"
            + " 99, baseColumn: d}]");
    CASES.put("struct columns", "fields: [{name: f, type: float, numColumns: 3}]");
  }

  private static void array() {
    CASES.put("array", "element: {type: int, minValue: 0, maxValue: 99}");
    CASES.put("array fixed", "element: {type: double, distribution: normal}, length: 3");
    CASES.put("array empty", "element: {type: int}, length: 0");
    CASES.put(
        "array nulls",
        "element: {type: string, values: [x, y, z], percentNulls: 0.3}, percentNulls: 0.2, length:"
            + " {minValue: 0, maxValue: 9, distribution: poisson(3)}");
    CASES.put(
        "array long", "element: {type: long, maxValue: 9}, length: {minValue: 200, maxValue: 400}");
    CASES.put(
        "array walk",
        "length: 4, element: {type: timestamp, begin: 2024-01-01, interval: 1 minute}");
    CASES.put(
        "array shuffled",
        "length: 5, element: {type: int, minValue: 1, uniqueValues: 7, random: true}");
    CASES.put("array unique", "length: 5, element: {type: int, maxValue: 5, unique: true}");
    CASES.put(
        "array unique values",
        "length: {minValue: 0, maxValue: 4}, element: {type: string, values: [a, b, c, d], weights:"
            + " [100, 10, 1, 1], unique: true}, percentNulls: 0.1");
    CASES.put(
        "array unique dates",
        "type: date, begin: 2024-01-01, end: 2024-01-31, unique: true, numColumns: 4, structType:"
            + " array, baseColumn: k");
    CASES.put("array of texts", "element: {type: string, template: 'dd-\\\\\\\\w'}, length: 2");
    CASES.put(
        "array expr",
        "length: {expr: k % 4}, element: {type: double, expr: rand() + k + length(s)}");
    CASES.put("array base", "baseColumn: k, element: {type: int, maxValue: 999}");
    CASES.put("element base", "element: {type: int, maxValue: 999, baseColumn: k}, length: 3");
    CASES.put(
        "element walk base",
        "element: {type: long, sequence: {start: 100}, baseColumn: k}, length: 3");
    CASES.put(
        "array of structs",
        "element: {percentNulls: 0.1, fields: [{name: q, type: int, minValue: 1, maxValue: 9},"
            + " {name: p, type: 'decimal(8,2)', maxValue: 99}, {name: sum, type: 'decimal(10,2)',"
            + " expr: q * p}, {name: of_q, type: int, maxValue: 99, baseColumn: q}, {name: who,"
            + " type: string, expr: s}]}");
    CASES.put("array of arrays", "element: {element: {type: int, maxValue: 9}}");
    CASES.put(
        "array of maps",
        "element: {key: {type: string, values: [a, b, c, d, e]}, value: {type: int, maxValue: 9}}");
    CASES.put(
        "array due", "element: {fields: [{name: at, type: timestamp}, {name: n, type: byte}]}");
    CASES.put("array columns", "type: int, maxValue: 9, numColumns: [2, 5], structType: array");
  }

  private static void map() {
    CASES.put(
        "map",
        "key: {type: string, values: [a, b, c, d, e, f]}, value: {type: double, percentNulls: 0.2},"
            + " percentNulls: 0.1");
    CASES.put(
        "map of ints",
        "key: {type: int, maxValue: 9}, value: {type: int, maxValue: 9}, length: 10");
    CASES.put(
        "map of weights",
        "length: 3, key: {type: string, values: [a, b, c], weights: [1e9, 1, 1e-9]}, value: {type:"
            + " boolean}");
    CASES.put(
        "map of texts",
        "key: {type: string, template: 'kkk'}, value: {element: {type: byte}}, length: {minValue:"
            + " 0, maxValue: 30}");
    CASES.put(
        "map base", "baseColumn: k, key: {type: long}, value: {type: string, expr: s}, length: 2");
  }

  private static void conditions() {
    CASES.put(
        "when",
        "type: string, when: [{if: k < 10, values: [low]}, {if: d > 0, values: [x, y], weights: [1,"
            + " 3]}, {else: {type: string, template: 'ddd'}}]");
    CASES.put(
        "when null",
        "type: long, when: [{if: s = 'a', minValue: 5, maxValue: 9, percentNulls: 0.1}]");
    CASES.put(
        "when guarded",
        "type: double, when: [{if: k <> 7, expr: 100 / (k - 7)}, {else: true, values: [0]}]");
    CASES.put(
        "when struct",
        "type: 'struct<a:int,b:string>', when: [{if: d > 0.5, fields: [{name: a, type: int}, {name:"
            + " b, type: string, expr: \"concat(s, a)\"}]}, {else: {expr: \"named_struct('a', 1,"
            + " 'b', s)\"}}]");
    CASES.put(
        "when element",
        "element: {type: int, when: [{if: rand() < 0.5, minValue: 0, maxValue: 9}, {if: k > 9,"
            + " minValue: 100, maxValue: 109}]}");
    CASES.put(
        "when struct nulls",
        "type: 'struct<a:int,b:array<int>,c:struct<d:string>>', when: [{if: d > 0, fields: [{name:"
            + " a, type: int, percentNulls: 0.5}, {name: b, percentNulls: 0.5, element: {type: int,"
            + " percentNulls: 0.5}}, {name: c, percentNulls: 0.5, fields: [{name: d, type: string,"
            + " expr: s}]}]}]");
    CASES.put("when base", "type: int, baseColumn: k, when: [{if: k > 9, maxValue: 99}]");
    CASES.put(
        "null when", "type: int, minValue: 0, maxValue: 9, nullWhen: d < -0.5, percentNulls: 0.1");
    CASES.put("expr null when", "type: double, expr: d + k, nullWhen: s is null or k = 3");
    CASES.put(
        "null when struct",
        "nullWhen: k < 9, fields: [{name: a, type: int, maxValue: 9}, {name: b, type: int, expr: a,"
            + " nullWhen: a > 4}]");
  }
}
