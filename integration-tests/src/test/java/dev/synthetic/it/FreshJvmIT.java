package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows in every JVM. */
final class FreshJvmIT {
  private static final int LONGEST_MINUTES = 8;

  /** A JVM under way, and where it writes its checksums. */
  private record Running(Process process, Path checksums, Path log) {}

  @Test
  void zoneLocaleInterpreterAndAnsiModeChangeNothing(@TempDir Path directory) throws Exception {
    Running plain =
        start(
            directory.resolve("plain"),
            List.of("-Duser.timezone=UTC", "-Duser.language=en"),
            "true",
            "UTC");
    Running odd =
        start(
            directory.resolve("odd"),
            List.of(
                "-Duser.timezone=Asia/Kathmandu",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-9",
                "-Xint"),
            "false",
            "America/St_Johns");

    List<String> checksums = checksums(plain);
    assertThat(checksums).hasSize(3);
    assertThat(checksums(odd)).isEqualTo(checksums);
  }

  private static Running start(Path base, List<String> options, String ansi, String zone)
      throws Exception {
    Path checksums = base.resolveSibling(base.getFileName() + ".checksums");
    Path log = base.resolveSibling(base.getFileName() + ".log");
    Process process =
        ChildJvm.start(ChecksumProcess.class, options, log, checksums.toString(), ansi, zone);
    return new Running(process, checksums, log);
  }

  private static List<String> checksums(Running running) throws Exception {
    assertThat(running.process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(running.process.exitValue()).as(Files.readString(running.log)).isZero();
    return Files.readAllLines(running.checksums);
  }
}
