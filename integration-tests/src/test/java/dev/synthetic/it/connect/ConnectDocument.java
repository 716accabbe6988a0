package dev.synthetic.it.connect;

import dev.synthetic.it.DocumentBlock;
import dev.synthetic.it.PyPiSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The recipes of the document on Spark Connect, for a server and a folder of a test's own. */
final class ConnectDocument {
  private static final Path DOCUMENT = Path.of("..", "docs", "connect.md");
  private static final String URL = "sc://localhost:15002";
  private static final String START = "    spark-submit ";

  private ConnectDocument() {}

  /** The command that starts a server, in words. */
  static List<String> serverCommand() throws IOException {
    String line =
        Files.readAllLines(DOCUMENT).stream()
            .filter(text -> text.startsWith(START))
            .findFirst()
            .orElseThrow();
    String program = "spark-submit";
    return List.of(line.strip().replaceFirst(program, programPath(program)).split(" "));
  }

  private static String programPath(String program) {
    try {
      return PyPiSpark.installed().resolve("bin").resolve(program).toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A program of the document, for a server. */
  static String program(String info, String url) throws IOException {
    return DocumentBlock.all().stream()
        .filter(block -> block.place().contains("connect.md") && block.info().equals(info))
        .map(DocumentBlock::text)
        .findFirst()
        .orElseThrow()
        .replace(URL, url);
  }

  /** The connector's jar, copied to where the document has it. */
  static void putJar(Path directory) throws IOException {
    Path jar = PyPiSpark.connector();
    Files.copy(jar, directory.resolve(jar.getFileName()));
  }
}
