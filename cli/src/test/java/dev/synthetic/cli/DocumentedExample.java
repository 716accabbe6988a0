package dev.synthetic.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/**
 * A preview in docs/examples.md, with the rows printed below it.
 *
 * @param arguments what the command says
 * @param printed the rows, without spaces at the lines' ends
 */
record DocumentedExample(String arguments, String printed) {
  private static final Path DOCUMENT = Path.of("..", "docs", "examples.md");
  private static final Pattern PREVIEW =
      Pattern.compile(
          "(^ {4}bin/synthetic (preview [^\\n]*)\\n\\n```text\\n)(.*?)(^```$)",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** The document. */
  static String document() throws IOException {
    return Files.readString(DOCUMENT, StandardCharsets.UTF_8);
  }

  /** All of them, in the document's order. */
  static List<DocumentedExample> all() throws IOException {
    List<DocumentedExample> examples = new ArrayList<>();
    Matcher matcher = PREVIEW.matcher(document());
    while (matcher.find()) {
      examples.add(new DocumentedExample(matcher.group(2), matcher.group(3)));
    }
    return examples;
  }

  /** What the command prints, without spaces at the lines' ends. */
  String output() {
    String[] words = arguments.replace("examples/", "../examples/").split(" +");
    ParseResult parsed = Synthetic.commandLine().parseArgs(words);
    PreviewCommand command = (PreviewCommand) parsed.subcommand().commandSpec().userObject();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    command.preview().print(TestSpark.session(), out);
    return bytes
            .toString(StandardCharsets.UTF_8)
            .stripTrailing()
            .lines()
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  /** Prints all rows anew into the document, to be looked at. */
  public static void main(String[] arguments) throws IOException {
    String text =
        PREVIEW
            .matcher(document())
            .replaceAll(found -> Matcher.quoteReplacement(withOutput(found)));
    Files.writeString(DOCUMENT, text, StandardCharsets.UTF_8);
  }

  private static String withOutput(MatchResult found) {
    String output = new DocumentedExample(found.group(2), "").output();
    return found.group(1) + output + found.group(4);
  }

  @Override
  public String toString() {
    return arguments;
  }
}
