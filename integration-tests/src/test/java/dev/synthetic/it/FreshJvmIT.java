package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows in every JVM. */
final class FreshJvmIT {
  private static final int LONGEST_MINUTES = 30; // only ends what hangs

  /** Integration tests run with the first compiler alone. */
  private static final String ALL_COMPILERS = "-XX:TieredStopAtLevel=4";

  /** What makes cells, which the interpreter alone runs; Spark's own start would take a minute. */
  private static final List<String> INTERPRETED =
      List.of(
          "dev/synthetic/*.*",
          "org/apache/spark/sql/catalyst/expressions/*.*",
          "org/apache/spark/sql/catalyst/util/*.*",
          "org/apache/spark/unsafe/*.*",
          "java/lang/Math.*",
          "java/lang/StrictMath.*",
          "java/lang/FdLibm*.*",
          "java/lang/Double.*",
          "java/lang/Float.*",
          "jdk/internal/math/*.*",
          "java/math/*.*",
          "java/text/*.*",
          "java/time/*.*");

  private static final Path THIS = Path.of(System.getProperty("java.home"));

  /** A JVM under way, and where it writes its checksums. */
  private record Running(Process process, Path checksums, Path log) {}

  @Test
  void zoneLocaleInterpreterAndSessionSettingsChangeNothing(@TempDir Path directory)
      throws Exception {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-Duser.timezone=Asia/Kathmandu",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-9",
                "-XX:CompileCommand=quiet"));
    INTERPRETED.forEach(methods -> options.add("-XX:CompileCommand=exclude," + methods));
    Running odd = start(directory.resolve("odd"), THIS, options, "false", "America/St_Johns");

    assertGolden(checksums(odd));
  }

  @Test
  void anotherJavaVersionChangesNothing(@TempDir Path directory) throws Exception {
    Optional<Path> home = OtherJvms.newest();
    assumeThat(home).as("another Java of version 17 or later beside this one").isPresent();
    Running other =
        start(
            directory.resolve("other"),
            home.orElseThrow(),
            List.of("-Duser.timezone=UTC", "-Duser.language=en", ALL_COMPILERS),
            "true",
            "UTC");

    assertGolden(checksums(other));
  }

  private static void assertGolden(List<String> checksums) throws Exception {
    assertThat(checksums).hasSizeGreaterThan(50).allMatch(line -> !line.endsWith(" null"));
    assertThat(Files.readAllLines(GoldenChecksumsIT.FILE)).containsAll(checksums);
  }

  private static Running start(Path base, Path home, List<String> options, String ansi, String zone)
      throws Exception {
    Path checksums = base.resolveSibling(base.getFileName() + ".checksums");
    Path log = base.resolveSibling(base.getFileName() + ".log");
    Process process =
        ChildJvm.start(home, ChecksumProcess.class, options, log, checksums.toString(), ansi, zone);
    return new Running(process, checksums, log);
  }

  private static List<String> checksums(Running running) throws Exception {
    boolean ended = running.process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
    running.process.destroyForcibly().waitFor();
    assertThat(ended).as(Files.readString(running.log)).isTrue();
    assertThat(running.process.exitValue()).as(Files.readString(running.log)).isZero();
    return Files.readAllLines(running.checksums);
  }
}
