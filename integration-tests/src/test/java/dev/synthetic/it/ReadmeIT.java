package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's examples in every language, with the connector by --jars alone. */
final class ReadmeIT {
  private static final Path README = Path.of("..", "README.md");

  @Test
  @Tag("launch-scripts")
  void pythonExampleWorksInPySpark(@TempDir Path directory) throws Exception {
    String program =
        """
        import time
        from pyspark.sql import SparkSession
        spark = SparkSession.builder.getOrCreate()
        %s
        assert history.count() == 10_000
        query = stream.writeStream.format("noop").start()
        while not (query.lastProgress and query.lastProgress.numInputRows):
            assert query.isActive, query.exception()
            time.sleep(0.2)
        query.stop()
        print("python is done")
        """
            .formatted(example("python"));
    Path file = Files.writeString(directory.resolve("example.py"), program);
    assertRuns("spark-submit", directory, "python is done", file.toString());
  }

  @Test
  void scalaExampleWorksInSparkShell(@TempDir Path directory) throws Exception {
    String program =
        """
        {
        %s
        if (history.count() == 10000 && stream.isStreaming) println("scala is done")
        }
        System.exit(0)
        """
            .formatted(example("scala"));
    Path file = Files.writeString(directory.resolve("example.scala"), program);
    assertRuns("spark-shell", directory, "scala is done", "-I", file.toString());
  }

  @Test
  void sqlExampleWorksInSparkSql(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("example.sql"), example("sql"));
    assertRuns("spark-sql", directory, "online", "-f", file.toString());
  }

  /** Without PyPI, so on every version. */
  @Test
  @Tag("core")
  void javaExampleWorksInASubmittedApplication(@TempDir Path directory) throws Exception {
    String statements = example("java") + "return stream.isStreaming() ? history.count() : -1;";
    Path application = JavaExample.application(statements, directory);
    String connector = PyPiSpark.connector().toString();

    String log =
        SubmittedSpark.run(
            connector::equals,
            directory.resolve("log"),
            "--master",
            "local[2]",
            "--conf",
            "spark.ui.enabled=false",
            "--jars",
            connector,
            "--class",
            "Example",
            application.toString());

    assertThat(log).contains("returned 10000\n");
  }

  private static void assertRuns(
      String program, Path directory, String expected, String... arguments) throws Exception {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || PyPiSpark.isPossible(), "python3 with venv is needed");
    PyPiSpark.Result result = PyPiSpark.run(program, directory, arguments);
    assertThat(result.output()).contains(expected);
    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  /** The fenced block of a language. */
  private static String example(String language) throws Exception {
    Pattern block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    Matcher matcher = block.matcher(Files.readString(README));
    assertThat(matcher.find()).as(language).isTrue();
    return matcher.group(1);
  }
}
