package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Among the connector's bad specs is one for each key that a spec may have, in which that key has a
 * value that it must not have.
 */
final class BadValuesTest {
  private static final Path FOLDER =
      Path.of("..", "connector", "src", "test", "resources", "bad-specs");
  private static final Pattern PROBLEM = Pattern.compile("^ {2}([^ :]+): (.*)$", Pattern.MULTILINE);

  /** How messages begin that are not about the value of a key. */
  private static final Pattern OTHER =
      Pattern.compile("(unknown key|unknown parameter|contradicts|must be given|needs) ?.*");

  private static final Set<String> PLACES_OF_COLUMNS =
      Set.of("columns", "fields", "element", "key", "value", "length", "when", "else");

  /**
   * A problem that some bad spec is answered with.
   *
   * @param path where it is, without places in lists
   * @param text the bad spec, in small letters
   */
  private record Answer(String path, String message, String text) {}

  @Test
  void everyKeyHasABadValueInSomeSpec() throws IOException {
    List<Answer> answers = answers();
    List<String> missing = new ArrayList<>();
    for (Section section : Section.values()) {
      for (String key : section.keys()) {
        if (answers.stream().noneMatch(answer -> isAbout(section, key, answer))) {
          missing.add(section + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean isAbout(Section section, String key, Answer answer) {
    String path = answer.path();
    return switch (section) {
      case TOP_LEVEL -> path.equals(key);
      case TABLE -> path.equals("tables." + key) || path.equals(key);
      case COLUMN, PART -> isOfColumn(path, key);
      case DISTRIBUTION -> isOfColumn(path, "distribution");
      case FAKER_EXPRESSION, FAKER_NAMED_EXPRESSION -> path.endsWith(".faker." + key);
      default ->
          section.isLaw()
              ? path.endsWith(".distribution." + key)
                  && answer.text().contains(section.word().toLowerCase(Locale.ROOT))
              : ("." + path).endsWith("." + section.path() + "." + key);
    };
  }

  private static boolean isOfColumn(String path, String key) {
    List<String> words = List.of(path.split("\\.", -1));
    int last = words.size() - 1;
    return last > 0
        && words.get(last).equals(key)
        && PLACES_OF_COLUMNS.contains(words.get(last - 1));
  }

  private static List<Answer> answers() throws IOException {
    List<Answer> answers = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".txt")).toList()) {
        String text = read(file).toLowerCase(Locale.ROOT);
        String name = file.getFileName().toString();
        Path answer = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
        for (MatchResult problem : PROBLEM.matcher(read(answer)).results().toList()) {
          if (!OTHER.matcher(problem.group(2)).matches()) {
            String path = problem.group(1).replaceAll("\\[\\d+]", "");
            answers.add(new Answer(path, problem.group(2), text));
          }
        }
      }
    }
    return answers;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
