package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecDocument.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/spec.md says every word that a key may be, every type and every unit of an interval. */
final class SpecDocumentWordsTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern READ =
      Pattern.compile("Constants\\.read\\(([\\w.]+)\\.values\\(\\)");

  /** The keys whose values are words, with these. */
  private static final Map<String, Enum<?>[]> WORDS =
      Map.of(
          "arrivals", RateSpec.Arrivals.values(),
          "backlog", StreamSpec.Backlog.values(),
          "reader", ReadSpec.Reader.values(),
          "onSpecChange", ReadSpec.OnSpecChange.values(),
          "baseColumnType", BaseTypeReader.BaseType.values(),
          "series.beyond", SeriesSpec.Beyond.values());

  private final SpecDocument document = SpecDocument.read();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arrivals",
        "backlog",
        "reader",
        "onSpecChange",
        "baseColumnType",
        "series.beyond"
      })
  void wordsOfAKeyStandInItsRow(String key) {
    List<String> words = Arrays.stream(WORDS.get(key)).map(Constants::text).toList();

    assertThat(row(key)).containsAll(words);
    assertThat(typesOf(key)).isSubsetOf(words);
  }

  @Test
  void everyEnumThatIsReadFromASpecIsHeldAgainstTheDocument() throws IOException {
    Set<String> read = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Reader.java")).toList()) {
        if (!file.endsWith("RateTextReader.java")) { // which reads offsets, and no spec
          String text = Files.readString(file, StandardCharsets.UTF_8);
          READ.matcher(text).results().map(SpecDocumentWordsTest::plainName).forEach(read::add);
        }
      }
    }

    assertThat(WORDS.values())
        .extracting(words -> words[0].getDeclaringClass().getSimpleName())
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void keysAreRefusedByTheirSectionAlone() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        boolean refusesKeys =
            Files.readString(file, StandardCharsets.UTF_8).contains("new Vocabulary(\"key\"");
        assertThat(refusesKeys).as(file.toString()).isEqualTo(file.endsWith("Section.java"));
      }
    }
  }

  @Test
  void identifiersHaveTheirVersions() {
    for (String version : List.of("4", "7")) {
      String spec = "columns: [{name: c, type: string, uuid: {version: " + version + "}}]";
      assertThat(SpecReader.parse(spec, Map.of()).problems()).isEmpty();
    }
    assertThat(cells("uuid.version").get(2)).isEqualTo("4 or 7");
  }

  @Test
  void everyTypeOfTheTableIsOne() {
    List<String> types = code(table("type", "also"), 0, 1);
    for (String type : types) {
      String whole = type.replace("(p,s)", "(9,2)").replace("(n)", "(9)");
      String given = whole.replaceAll("\\bt\\b|\\bv\\b|\\bu\\b", "int").replace("k,", "string,");
      assertThat(DataTypeParser.parse(given)).as(type).isNotNull();
    }
    List<String> names = types.stream().map(type -> type.replaceAll("[ <(].*", "")).toList();
    assertThat(names).containsAll(DataTypeParser.NAMES);
  }

  @Test
  void everyUnitOfTheTableIsOne() {
    List<String> units = code(table("unit", "short"), 0, 1);
    for (String unit : units) {
      Interval interval = Intervals.parse(new SpecNode.Scalar("1 " + unit, true));
      assertThat(interval.isZero()).as(unit).isFalse();
    }
    assertThat(units).containsAll(Intervals.UNITS);
  }

  private static String plainName(MatchResult read) {
    return read.group(1).substring(read.group(1).lastIndexOf('.') + 1);
  }

  private Table table(String first, String second) {
    return document.tables().stream()
        .filter(table -> table.isOf(first) && table.header().get(1).equals(second))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> code(Table table, int... columns) {
    return table.rows().stream()
        .flatMap(row -> Arrays.stream(columns).mapToObj(row::get))
        .flatMap(cell -> SpecDocument.code(cell).stream())
        .toList();
  }

  /** What stands in backticks in a key's row, or in the table of its own that it leads to. */
  private List<String> row(String key) {
    return cells(key).stream().flatMap(cell -> SpecDocument.code(cell).stream()).toList();
  }

  /** The words of the type of a key, where its table has types. */
  private List<String> typesOf(String key) {
    return cells(key).size() < 4 ? List.of() : SpecDocument.code(cells(key).get(1));
  }

  private List<String> cells(String key) {
    return document.tables().stream()
        .filter(table -> table.isOf("key"))
        .flatMap(table -> table.rows().stream())
        .filter(row -> SpecDocument.code(row.get(0)).contains(key))
        .findFirst()
        .orElseThrow();
  }
}
