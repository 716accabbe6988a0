package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/examples.md shows every example as it is. */
final class DocumentedExamplesIT {
  private static final Path ROOT = Path.of("..");
  private static final Pattern RATE =
      Pattern.compile("^ {4}bin/synthetic (rate .*) --svg (docs/\\S+)$", Pattern.MULTILINE);

  static List<DocumentedExample> previews() throws IOException {
    return DocumentedExample.all();
  }

  @ParameterizedTest
  @MethodSource("previews")
  void rowsAreThoseThatTheCommandPrints(DocumentedExample preview) {
    assertThat(preview.output()).isEqualTo(preview.printed());
  }

  @Test
  void everyExampleIsShown() throws IOException {
    List<String> shown = previews().stream().map(DocumentedExample::arguments).toList();
    try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
      assertThat(files.map(file -> "examples/" + file.getFileName()))
          .filteredOn(name -> name.endsWith(".yaml"))
          .hasSizeGreaterThanOrEqualTo(8)
          .allSatisfy(name -> assertThat(shown).anyMatch(command -> command.contains(name)));
    }
  }

  @Test
  void picturesOfRatesAreThoseThatTheCommandsDraw(@TempDir Path directory) throws IOException {
    Matcher command = RATE.matcher(DocumentedExample.document());
    int pictures = 0;
    while (command.find()) {
      Path drawn = directory.resolve("drawn.svg");
      String arguments = command.group(1).replace("examples/", "../examples/");
      int exitCode = Synthetic.commandLine().execute((arguments + " --svg " + drawn).split(" +"));
      assertThat(exitCode).isZero();
      assertThat(Files.readString(drawn))
          .isEqualTo(Files.readString(ROOT.resolve(command.group(2))));
      pictures++;
    }
    assertThat(pictures).isPositive();
  }
}
