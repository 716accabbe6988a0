package dev.synthetic.spec;

import static dev.synthetic.spec.BuiltInName.CITY;
import static dev.synthetic.spec.BuiltInName.IBAN;
import static dev.synthetic.spec.Columns.array;
import static dev.synthetic.spec.Columns.between;
import static dev.synthetic.spec.Columns.branch;
import static dev.synthetic.spec.Columns.bytes;
import static dev.synthetic.spec.Columns.eventTime;
import static dev.synthetic.spec.Columns.expr;
import static dev.synthetic.spec.Columns.faker;
import static dev.synthetic.spec.Columns.field;
import static dev.synthetic.spec.Columns.format;
import static dev.synthetic.spec.Columns.lookup;
import static dev.synthetic.spec.Columns.map;
import static dev.synthetic.spec.Columns.ordinal;
import static dev.synthetic.spec.Columns.otherwise;
import static dev.synthetic.spec.Columns.prose;
import static dev.synthetic.spec.Columns.range;
import static dev.synthetic.spec.Columns.reference;
import static dev.synthetic.spec.Columns.regex;
import static dev.synthetic.spec.Columns.sequence;
import static dev.synthetic.spec.Columns.series;
import static dev.synthetic.spec.Columns.struct;
import static dev.synthetic.spec.Columns.template;
import static dev.synthetic.spec.Columns.timeOrderedUuid;
import static dev.synthetic.spec.Columns.unique;
import static dev.synthetic.spec.Columns.uniqueValues;
import static dev.synthetic.spec.Columns.uuid;
import static dev.synthetic.spec.Columns.values;
import static dev.synthetic.spec.Columns.when;
import static dev.synthetic.spec.DataType.Simple.BINARY;
import static dev.synthetic.spec.DataType.Simple.DOUBLE;
import static dev.synthetic.spec.DataType.Simple.INT;
import static dev.synthetic.spec.DataType.Simple.LONG;
import static dev.synthetic.spec.DataType.Simple.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of column has a method in Java, which says what the same keys in YAML say. */
final class SpecDraftKindsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * A column in both languages.
   *
   * @param type its type; null where it follows
   */
  private record Case(@Nullable DataType type, ColumnDraft draft, String yaml) {
    private Spec ofDraft() {
      SpecDraft spec =
          Spec.named("t").rows(9).with("startTimestamp", "2024-01-01").column("k", LONG);
      spec = spec.column("parent", reference("t", "k")).column("child", reference(children()));
      return (type == null ? spec.column("c", draft) : spec.column("c", type, draft)).build();
    }

    private static ReferenceDraft children() {
      return ReferenceDraft.to("t", "k").perParent(1);
    }

    private Spec ofYaml() {
      String own = type == null ? "" : "type: '" + type.ddl() + "', ";
      return Specs.valid(
          """
          name: t
          rows: 9
          startTimestamp: 2024-01-01
          columns:
            - {name: k, type: long}
            - {name: parent, reference: {table: t, column: k}}
            - {name: child, reference: {table: t, column: k, perParent: 1}}
          """
              + "  - {name: c, "
              + own
              + yaml
              + "}");
    }
  }

  static Stream<Case> cases() {
    return Stream.of(texts(), keys(), nested(), curves()).flatMap(List::stream);
  }

  private static List<Case> texts() {
    return List.of(
        new Case(STRING, faker(CITY), "faker: city"),
        new Case(
            STRING,
            faker(FakerDraft.of(IBAN).group("sender").countries("DE", "FR")),
            "faker: {name: iban, group: sender, countries: [DE, FR]}"),
        new Case(STRING, faker("name.fullName"), "faker: name.fullName"),
        new Case(STRING, uuid(), "uuid: true"),
        new Case(STRING, timeOrderedUuid(), "uuid: {version: 7}"),
        new Case(STRING, regex("[A-Z]{3}"), "regex: '[A-Z]{3}'"),
        new Case(STRING, template("AAA"), "template: AAA"),
        new Case(STRING, prose(ProseDraft.ofWords(3, 9)), "text: {words: [3, 9]}"),
        new Case(
            STRING,
            prose(
                ProseDraft.ofWords(3, 9)
                    .sentences(1, 2)
                    .paragraphs(1, 3)
                    .characters(9, 300)
                    .wordList("a", "b")),
            "text: {words: [3, 9], sentences: [1, 2], paragraphs: [1, 3], characters: [9, 300],"
                + " wordList: [a, b]}"),
        new Case(
            STRING,
            range(1, 99).prefix("a").suffix("b"),
            "minValue: 1, maxValue: 99, prefix: a, suffix: b"),
        new Case(STRING, format("%05d").baseColumn("k"), "format: '%05d', baseColumn: k"));
  }

  private static List<Case> keys() {
    return List.of(
        new Case(LONG, unique(), "unique: true"),
        new Case(STRING, values("a"), "values: [a]"),
        new Case(LONG, expr("k + 1"), "expr: k + 1"),
        new Case(INT, range(1, 99).unique(), "minValue: 1, maxValue: 99, unique: true"),
        new Case(LONG, sequence(5, 1), "sequence: {start: 5}"),
        new Case(LONG, uniqueValues(9), "uniqueValues: 9"),
        new Case(
            INT,
            range(1, 9).baseColumn("k").baseColumnType("values"),
            "minValue: 1, maxValue: 9, baseColumn: k, baseColumnType: values"),
        new Case(INT, range(1, 9).numColumns(2), "minValue: 1, maxValue: 9, numColumns: 2"),
        new Case(INT, range(1, 9).nullWhen("k > 3"), "minValue: 1, maxValue: 9, nullWhen: k > 3"),
        new Case(null, reference("t", "k"), "reference: {table: t, column: k}"),
        new Case(
            null,
            reference(ReferenceDraft.to("t", "k").distribution(Distributions.zipf(1))),
            "reference: {table: t, column: k, distribution: zipf(1)}"),
        new Case(null, lookup("parent", "k"), "lookup: {reference: parent, column: k}"),
        new Case(null, ordinal("child"), "ordinal: child"));
  }

  private static List<Case> nested() {
    return List.of(
        new Case(
            null,
            struct(
                field("a", INT, range(1, 9)), field("b", struct(field("c", DOUBLE, range(0, 1))))),
            "fields: [{name: a, type: int, minValue: 1, maxValue: 9}, {name: b, fields: [{name: c,"
                + " type: double, minValue: 0, maxValue: 1}]}]"),
        new Case(
            null,
            array(STRING, values("a", "b", "c").unique()).length(0, 3),
            "element: {type: string, values: [a, b, c], unique: true}, length: {minValue: 0,"
                + " maxValue: 3}"),
        new Case(
            null,
            array(array(INT, range(1, 9))).length(2),
            "element: {element: {type: int, minValue: 1, maxValue: 9}}, length: 2"),
        new Case(
            null,
            array(INT, range(1, 9)).length(expr("k % 3")),
            "element: {type: int, minValue: 1, maxValue: 9}, length: {expr: k % 3}"),
        new Case(
            null,
            map(STRING, values("a", "b"), INT, range(1, 9)).length(1),
            "key: {type: string, values: [a, b]}, value: {type: int, minValue: 1, maxValue: 9},"
                + " length: 1"),
        new Case(
            null,
            map(INT, range(1, 9), array(INT, range(1, 2))),
            "key: {type: int, minValue: 1, maxValue: 9}, value: {element: {type: int, minValue: 1,"
                + " maxValue: 2}}"),
        new Case(
            STRING,
            when(branch("k > 5", values("high")), otherwise(values("low"))),
            "when: [{if: k > 5, values: [high]}, {else: {values: [low]}}]"),
        new Case(BINARY, bytes(16), "length: 16"));
  }

  private static List<Case> curves() {
    Instant april = Instant.parse("2024-04-01T00:00:00Z");
    return List.of(
        new Case(
            DOUBLE,
            series(
                SeriesParts.level(15, 25, Distributions.normal()),
                SeriesParts.trend(0.5, DAY),
                SeriesParts.season(DAY, 6).with("phase", HOUR),
                SeriesParts.season(Duration.ofDays(7), 1),
                SeriesParts.randomWalk(0.5, DAY),
                SeriesParts.ar1(0.8, HOUR),
                SeriesParts.spikes(DAY, 9, HOUR),
                SeriesParts.step(april, 2),
                SeriesParts.noise(0.1),
                SeriesParts.missing(0.01, HOUR)),
            "series: {level: {minValue: 15, maxValue: 25, distribution: normal}, trend: {amount:"
                + " 0.5, per: 1 day}, seasonality: [{period: 1 day, amplitude: 6, phase: 1 hour},"
                + " {period: 7 days, amplitude: 1}], randomWalk: {stddev: 0.5, per: 1 day}, ar1:"
                + " {stddev: 0.8, halfLife: 1 hour}, spikes: {every: 1 day, height: 9, duration: 1"
                + " hour}, step: {at: '2024-04-01T00:00:00Z', by: 2}, noise: 0.1, missing: {share:"
                + " 0.01, length: 1 hour}}"),
        new Case(
            DOUBLE,
            series(SeriesParts.byRows(), SeriesParts.level(3), SeriesParts.missing(0.1)),
            "series: {by: rows, level: 3, missing: 0.1}"),
        new Case(
            DOUBLE, series(SeriesParts.by("k"), SeriesParts.noise(1)), "series: {by: k, noise: 1}"),
        new Case(
            DOUBLE,
            series(SeriesParts.start(april), SeriesParts.trend(1, DAY)),
            "series: {start: '2024-04-01T00:00:00Z', trend: {amount: 1, per: 1 day}}"),
        new Case(DataType.Simple.TIMESTAMP, eventTime(), "eventTime: {}"),
        new Case(
            DataType.Simple.DATE,
            between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)),
            "begin: 2024-01-01, end: 2024-02-01"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void columnIsTheSameInBothLanguages(Case column) {
    assertThat(column.ofDraft()).isEqualTo(column.ofYaml());
  }

  @Test
  void everyKindHasAMethod() {
    Set<Kind> written = new HashSet<>();
    for (Case column : cases().toList()) {
      written.add(Kind.of(keys(column.draft())));
    }
    assertThat(written).containsAll(List.of(Kind.values()).subList(0, Kind.NONE.ordinal()));
  }

  @Test
  void distributionsMayBeMixedAndMeasured() {
    Map<Double, Integer> quantiles = new LinkedHashMap<>();
    quantiles.put(0.0, 0);
    quantiles.put(0.5, 20);
    quantiles.put(1.0, 100);
    assertThat(
            generator(
                Distributions.mixture(
                    Distributions.weighted(9, Distributions.normal(30, 5)),
                    Distributions.weighted(1, Distributions.triangular(80)))))
        .isEqualTo(
            yaml(
                "{type: mixture, of: [{weight: 9, distribution: 'normal(30, 5)'}, {distribution:"
                    + " triangular(80)}]}"));
    assertThat(generator(Distributions.quantiles(quantiles)))
        .isEqualTo(yaml("{type: empirical, quantiles: {0: 0, 0.5: 20, 1: 100}}"));
    assertThat(generator(Distributions.histogram(new double[] {0, 10, 100}, new double[] {3, 1})))
        .isEqualTo(yaml("{type: empirical, histogram: {edges: [0, 10, 100], counts: [3, 1]}}"));
  }

  @Test
  void tablesAreReadOneByOne() {
    SpecDraft shop =
        Spec.named("shop")
            .seed(7)
            .table(Spec.named("customers").rows(20).column("id", LONG, sequence(1, 1)))
            .table(
                Spec.named("orders")
                    .rows(90)
                    .column("customer", reference("customers", "id"))
                    .column("number", lookup("customer", "id")));

    assertThat(shop.build().name()).isEqualTo("customers");
    assertThat(shop.build("orders").columns()).extracting(ColumnSpec::type).containsOnly(LONG);
    assertThat(shop.build("orders").seed()).isEqualTo(7);
    assertThat(SpecReader.tableNames(shop.toJson())).containsExactly("customers", "orders");
  }

  private static Keys keys(ColumnDraft draft) {
    Map<String, SpecNode> nodes = new LinkedHashMap<>();
    draft.keys().keySet().forEach(key -> nodes.put(key, new SpecNode.Scalar("x", true)));
    return new Keys(new SpecNode.Mapping(nodes), "", new Problems());
  }

  private static GeneratorSpec generator(DistributionDraft draft) {
    ColumnDraft column = range(0, 100).distribution(draft);
    return Spec.named("t").column("c", DOUBLE, column).build().columns().get(0).generator();
  }

  private static GeneratorSpec yaml(String distribution) {
    return Specs.generator(
        "type: double, minValue: 0, maxValue: 100, distribution: " + distribution);
  }
}
