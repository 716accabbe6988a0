package dev.synthetic.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of a document.
 *
 * @param place file and line, to be found again
 * @param info what stands behind the opening fence: the language, possibly more
 * @param text what stands between the fences
 */
public record DocumentBlock(String place, String info, String text) {
  private static final Path ROOT = Path.of("..");

  private static final Pattern FENCED =
      Pattern.compile("^```([^\\n]*)\\n(.*?)^```\\s*$", Pattern.DOTALL | Pattern.MULTILINE);

  /** The blocks of README and of every document. */
  public static List<DocumentBlock> all() throws IOException {
    List<DocumentBlock> blocks = new ArrayList<>(of(ROOT.resolve("README.md")));
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        blocks.addAll(of(file));
      }
    }
    return blocks;
  }

  private static List<DocumentBlock> of(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    List<DocumentBlock> blocks = new ArrayList<>();
    Matcher fenced = FENCED.matcher(text);
    while (fenced.find()) {
      long line = text.substring(0, fenced.start()).lines().count() + 1;
      String place = ROOT.relativize(file) + ":" + line;
      blocks.add(new DocumentBlock(place, fenced.group(1).strip(), fenced.group(2)));
    }
    return blocks;
  }

  /** Whether the block is a spec, whole or in part. */
  boolean isSpec() {
    boolean hasColumns = text.contains("columns:") || text.contains("schema:");
    return isFragment() || (info.equals("yaml") && hasColumns);
  }

  /** The spec, a fragment put under a table of its own. */
  String spec() {
    return isFragment() ? "columns:\n" + text.indent(2) : text;
  }

  private boolean isFragment() {
    return info.equals("yaml fragment");
  }

  @Override
  public String toString() {
    return place;
  }
}
