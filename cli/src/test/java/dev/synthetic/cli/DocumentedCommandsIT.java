package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.cli.BinSynthetic.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in the documentation works as it stands there. */
final class DocumentedCommandsIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> DOCUMENTS =
      List.of("README.md", "docs/cli.md", "docs/from-dbldatagen.md");
  private static final Pattern COMMAND =
      Pattern.compile("^ {4}(?:\\$ )?bin/synthetic (.*)$", Pattern.MULTILINE);

  static Stream<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String document : DOCUMENTS) {
      Matcher matcher = COMMAND.matcher(Files.readString(ROOT.resolve(document)));
      while (matcher.find()) {
        commands.add(matcher.group(1));
      }
    }
    return commands.stream().distinct();
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(7).contains("demo");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandWorks(String command, @TempDir Path directory) throws Exception {
    String here =
        command.replace("/tmp/", directory + "/").replace("examples/", ROOT + "/examples/");
    Result result = BinSynthetic.run(directory, here.split(" +"));
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).isNotBlank().doesNotContain("\tat ");
  }
}
