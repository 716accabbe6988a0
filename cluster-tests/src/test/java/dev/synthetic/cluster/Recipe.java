package dev.synthetic.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the document on clusters says is to be run. */
final class Recipe {
  /** The folder of the job's table and checkpoint. */
  static final String FOLDER = "/data/sensors";

  private static final Path DOCUMENT = Path.of("..", "docs", "cluster.md");

  private Recipe() {}

  /** The shell's command of a name. */
  static String command(String name) {
    return block("sh " + name);
  }

  /** The text of the one block whose opening fence has some words. */
  static String block(String words) {
    String fenced = "^```" + Pattern.quote(words) + "\\n(.*?)^```$";
    Matcher matcher =
        Pattern.compile(fenced, Pattern.DOTALL | Pattern.MULTILINE).matcher(document());
    if (!matcher.find()) {
      throw new IllegalStateException(DOCUMENT + " has no block '" + words + "'");
    }
    return matcher.group(1);
  }

  private static String document() {
    try {
      return Files.readString(DOCUMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
