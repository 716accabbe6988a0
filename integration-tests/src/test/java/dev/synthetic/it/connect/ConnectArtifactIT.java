package dev.synthetic.it.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synthetic.it.PyPiSpark;
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

/** A server without the connector, to which each client brings the jar as an artifact. */
final class ConnectArtifactIT {
  @TempDir static Path directory;

  private static @Nullable ConnectServer server;

  @BeforeAll
  static void startServer() throws Exception {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || PyPiSpark.isPossible(), "python3 with venv is needed");
    List<String> command = new ArrayList<>(ConnectDocument.serverCommand());
    server =
        ConnectServer.start(directory, command.subList(0, command.indexOf("--jars")), List.of());
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void pythonClientBringsTheJar(@TempDir Path folder) throws Exception {
    String program =
        "folder = '" + folder + "'\n" + ConnectDocument.program("python artifact", url());
    Path file = Files.writeString(folder.resolve("client.py"), program + "\nprint('all is read')");
    ConnectDocument.putJar(folder);
    String python = PyPiSpark.installed().resolve("bin").resolve("python").toString();

    PyPiSpark.Result result = PyPiSpark.run(folder, python, file.toString());

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).contains("all is read");
  }

  @Test
  void jvmClientBringsTheJar(@TempDir Path folder) throws Exception {
    String program =
        ConnectDocument.program("java artifact", url()) + "System.out.println(\"read: \" + rows);";
    ConnectDocument.putJar(folder);

    PyPiSpark.Result result = JvmClient.run(program, folder);

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).contains("read: 100");
  }

  private static String url() {
    return Objects.requireNonNull(server).url();
  }
}
