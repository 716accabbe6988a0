package dev.synthetic.it;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The machine's other Java installations: beside this JVM's, or named by the environment. */
final class OtherJvms {
  private static final int OLDEST = 17;

  private OtherJvms() {}

  /** The home of one of another feature version that Spark can run on, the newest first. */
  static Optional<Path> newest() throws IOException {
    TreeMap<Integer, Path> homes = new TreeMap<>();
    for (Path home : candidates()) {
      int feature = feature(home);
      if (feature >= OLDEST && feature != Runtime.version().feature()) {
        homes.putIfAbsent(feature, home);
      }
    }
    return homes.isEmpty() ? Optional.empty() : Optional.of(homes.lastEntry().getValue());
  }

  private static List<Path> candidates() throws IOException {
    List<Path> homes = new ArrayList<>();
    for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
      if (variable.getKey().startsWith("JAVA_HOME") && !variable.getValue().isBlank()) {
        homes.add(Path.of(variable.getValue()));
      }
    }
    Path siblings = Path.of(System.getProperty("java.home")).getParent();
    if (siblings != null) {
      try (Stream<Path> found = Files.list(siblings)) {
        found.forEach(homes::add);
      }
    }
    homes.removeIf(home -> !Files.isExecutable(home.resolve("bin").resolve("java")));
    return homes;
  }

  /** The feature version that an installation's release file tells; 0 if it tells none. */
  private static int feature(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return 0;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    }
    String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Integer.parseInt(version.split("[^0-9]")[0]);
  }
}
