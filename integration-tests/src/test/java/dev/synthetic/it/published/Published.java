package dev.synthetic.it.published;

import dev.synthetic.spec.InvalidSpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The packaged connector, and the repository that the profile {@code release} puts it into. */
final class Published {
  private static final String GROUP = "dev.synthetic";
  private static final String ARTIFACT = "synthetic-connector";

  private Published() {}

  /** The jar that these tests run with. */
  static Path jar() throws Exception {
    return Path.of(
        InvalidSpecException.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** The names of a jar's files, in their order. */
  static List<String> files(Path jar) throws IOException {
    try (JarFile open = new JarFile(jar.toFile())) {
      return open.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  /** The repository, which may be missing. */
  static Path repository() throws Exception {
    return jar().resolveSibling("repository");
  }

  /** What {@code --packages} asks for. */
  static String coordinate() throws Exception {
    return GROUP + ":" + ARTIFACT + ":" + version();
  }

  /**
   * The file in the repository that ends so, such as {@code -sources.jar}, {@code .pom}.
   *
   * @param end what follows the version
   */
  static Path file(String end) throws Exception {
    Path folder =
        repository().resolve(GROUP.replace('.', '/')).resolve(ARTIFACT).resolve(version());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(ARTIFACT + "-[-.0-9]+" + end))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + end + " in " + folder));
    }
  }

  private static String version() throws Exception {
    return jar().getFileName().toString().replaceAll(ARTIFACT + "-|\\.jar", "");
  }
}
