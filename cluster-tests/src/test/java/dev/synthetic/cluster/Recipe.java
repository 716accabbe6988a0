package dev.synthetic.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the document on clusters says is to be run. */
final class Recipe {
  private static final Path DOCUMENT = Path.of("..", "docs", "cluster.md");

  private Recipe() {}

  /** The shell's command of a name. */
  static String command(String name) {
    return block("sh " + name);
  }

  /** The text of the one block that is fenced with some words. */
  static String block(String words) {
    Pattern fenced =
        Pattern.compile(
            "^```" + Pattern.quote(words) + "\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    Matcher matcher = fenced.matcher(document());
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
