package dev.synthetic.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A spec in the document on rates, with the command below it that draws its picture.
 *
 * @param spec the spec's text
 * @param options what the command says after the spec's file and before {@code --svg}
 * @param picture the file of the picture, from the project's root
 */
record DocumentedRate(String spec, List<String> options, String picture) {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCUMENT = ROOT.resolve("docs/rate.md");

  private static final Pattern SPEC =
      Pattern.compile(
          "^```yaml\\n(.*?)^```\\n\\n {4}bin/synthetic rate \\S+ (.*?)--svg (\\S+)\\n",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** All of them, in the document's order. */
  static List<DocumentedRate> all() throws IOException {
    List<DocumentedRate> rates = new ArrayList<>();
    Matcher matcher = SPEC.matcher(Files.readString(DOCUMENT));
    while (matcher.find()) {
      List<String> options =
          matcher.group(2).isBlank() ? List.of() : List.of(matcher.group(2).strip().split(" +"));
      rates.add(new DocumentedRate(matcher.group(1), options, matcher.group(3)));
    }
    return rates;
  }

  /** The text of the picture as it is in the project. */
  String committed() throws IOException {
    return Files.readString(ROOT.resolve(picture));
  }

  /** The text of the picture as the command draws it now. */
  String drawn() throws IOException {
    Path directory = Files.createTempDirectory("synthetic-rate-");
    Path spec = Files.writeString(directory.resolve("spec.yaml"), this.spec);
    Path drawn = directory.resolve("drawn.svg");
    List<String> arguments = new ArrayList<>(List.of("rate", spec.toString()));
    arguments.addAll(options);
    arguments.addAll(List.of("--svg", drawn.toString()));
    int exitCode = Synthetic.commandLine().execute(arguments.toArray(String[]::new));
    if (exitCode != 0) {
      throw new IllegalStateException(picture + ": exit code " + exitCode);
    }
    return Files.readString(drawn);
  }

  @Override
  public String toString() {
    return picture;
  }

  /** Draws all pictures into the project. */
  static final class Pictures {
    private Pictures() {}

    /** Run it in the directory {@code cli}. */
    public static void main(String[] arguments) throws IOException {
      for (DocumentedRate rate : all()) {
        Files.writeString(ROOT.resolve(rate.picture), rate.drawn());
      }
    }
  }
}
