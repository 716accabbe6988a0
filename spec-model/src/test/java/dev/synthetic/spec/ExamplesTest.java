package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.BaseTypeReader.BaseType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples use together all that a spec can say of a table: what a new kind, law, profile or
 * key adds to the model is missing here until an example shows it.
 */
final class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  /** What no example shows. */
  private static final Set<String> UNSHOWN =
      Set.of(
          "TextSpec.Library", // needs a library that is not on the class path by itself
          "Spec.parents"); // which are no part of a text: planning fills them in

  @Test
  void thereAreEight() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyTableOfAnExampleIsRight(Path example) throws IOException {
    assertThat(tables(example))
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.problems()).isEmpty());
  }

  @Test
  void everythingThatTheModelCanSayIsInAnExample() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Path example : examples().toList()) {
      tables(example).forEach(table -> said.addAll(ModelParts.said(specOf(table))));
    }
    Set<String> possible = ModelParts.possible(Spec.class, List.of(ReadSpec.class));
    assertThat(possible).hasSizeGreaterThan(150).containsAll(UNSHOWN);

    Set<String> missing = new TreeSet<>(possible);
    missing.removeAll(said);
    assertThat(missing).containsExactlyInAnyOrderElementsOf(UNSHOWN);
  }

  @Test
  void everyKeyOfAColumnIsInAnExample() throws IOException {
    Set<String> keys = new TreeSet<>();
    Set<String> baseTypes = new TreeSet<>();
    for (Path example : examples().toList()) {
      collect(root(example), keys, baseTypes);
    }
    assertThat(keys).containsAll(Section.COLUMN.keys());
    assertThat(baseTypes)
        .containsAll(
            Stream.of(BaseType.values())
                .filter(type -> type != BaseType.AUTO)
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  private static void collect(SpecNode node, Set<String> keys, Set<String> baseTypes) {
    if (node instanceof SpecNode.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, keys, baseTypes));
    } else if (node instanceof SpecNode.Mapping mapping) {
      keys.addAll(mapping.entries().keySet());
      mapping.entries().values().forEach(value -> collect(value, keys, baseTypes));
      if (mapping.entries().get("baseColumnType") instanceof SpecNode.Scalar type) {
        baseTypes.add(type.text());
      }
    }
  }

  private static Spec specOf(ParsedSpec table) {
    Spec spec = table.spec();
    if (spec == null) {
      throw new AssertionError(table.name() + ": " + table.problems());
    }
    return spec;
  }

  private static SpecNode root(Path example) {
    try {
      return SpecReader.tree(text(example));
    } catch (SpecSyntaxException e) {
      throw new AssertionError(example + ": " + e.getMessage(), e);
    }
  }

  private static List<ParsedSpec> tables(Path example) {
    String text = text(example);
    List<String> names = SpecReader.tableNames(text);
    if (names.isEmpty()) {
      return List.of(SpecReader.parse(text, Map.of()));
    }
    List<ParsedSpec> tables = new ArrayList<>();
    names.forEach(name -> tables.add(SpecReader.parse(text, Map.of("table", name))));
    return tables;
  }

  private static String text(Path example) {
    try {
      return Files.readString(example, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }
}
