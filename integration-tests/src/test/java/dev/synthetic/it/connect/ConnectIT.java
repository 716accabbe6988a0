package dev.synthetic.it.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synthetic.it.PyPiSpark;
import dev.synthetic.it.python.PythonPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with the connector's jar, started as the document says, and its clients. */
final class ConnectIT {
  @TempDir static Path directory;

  private static @Nullable ConnectServer server;

  @BeforeAll
  static void startServer() throws Exception {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || PyPiSpark.isPossible(), "python3 with venv is needed");
    ConnectDocument.putJar(directory);
    Files.createDirectory(directory.resolve("specs"));
    List<String> command = new ArrayList<>(ConnectDocument.serverCommand());
    int jars = command.indexOf("--jars") + 1;
    command.set(jars, PythonPackage.jars().replaceFirst("[^,]*", command.get(jars)));
    server = ConnectServer.start(directory, command, ConnectServer.deltaSettings());
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void testsOfThePythonPackagePass(@TempDir Path folder) throws Exception {
    PythonPackage python = PythonPackage.installed(folder.resolve("site"));

    PyPiSpark.Result result = python.test(List.of("SYNTHETIC_REMOTE=" + url()));

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).contains(" passed").doesNotContain(" skipped", " failed");
  }

  @Test
  void jvmClientReadsBatchesStreamsAndTheCatalog(@TempDir Path folder) throws Exception {
    String program =
        ConnectDocument.program("java connect", url())
            + "System.out.println(stored + \" \" + missing + \" \" + cataloged + \" \" +"
            + " isStreaming);";

    PyPiSpark.Result result = JvmClient.run(program, folder);

    assertThat(result.output()).contains("10000 0 5 true");
    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  private static String url() {
    return Objects.requireNonNull(server).url();
  }
}
