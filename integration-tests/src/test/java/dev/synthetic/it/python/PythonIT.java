package dev.synthetic.it.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synthetic.it.PyPiSpark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package's own tests, with Spark in the same process. */
final class PythonIT {
  @Test
  void testsOfThePackagePass(@TempDir Path directory) throws Exception {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || PyPiSpark.isPossible(), "python3 with venv is needed");
    PythonPackage installed = PythonPackage.installed(directory.resolve("site"));

    PyPiSpark.Result result = installed.test(List.of("SYNTHETIC_JARS=" + PythonPackage.jars()));

    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).contains(" passed").doesNotContain(" failed", " error");
  }
}
