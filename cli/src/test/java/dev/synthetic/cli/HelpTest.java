package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help texts: every command has one, with examples that are right. */
final class HelpTest {
  private static final String PROMPT = "  synthetic ";

  static Stream<String> examples() {
    List<String> examples = new ArrayList<>();
    for (CommandLine command : commands()) {
      for (String line : command.getCommandSpec().usageMessage().footer()) {
        if (line.startsWith(PROMPT)) {
          examples.add(line.substring(PROMPT.length()));
        }
      }
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsARightCommandLine(String example) {
    String[] arguments = example.replace("examples/", "../examples/").split(" ");
    assertThatCode(() -> Synthetic.commandLine().parseArgs(arguments)).doesNotThrowAnyException();
  }

  @Test
  void everyCommandHasADescriptionAndAnExample() {
    assertThat(commands())
        .hasSize(8)
        .allSatisfy(
            command -> {
              String help = command.getUsageMessage();
              assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
              assertThat(help).contains("Examples:").contains("--help");
            });
  }

  private static List<CommandLine> commands() {
    CommandLine top = Synthetic.commandLine();
    List<CommandLine> commands = new ArrayList<>(top.getSubcommands().values());
    commands.add(top);
    return commands;
  }
}
