package dev.synthetic.it.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.synthetic.it.PyPiSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Spark from PyPI fetches the connector by its coordinate, as docs/install.md tells. */
final class PackagesIT {
  private static final Path DOCUMENT = Path.of("..", "docs", "install.md");
  private static final String ROWS =
      """
      from pyspark.sql import SparkSession
      %s
      frame = spark.read.format("synthetic").option("preset", "iot").option("rows", 1234).load()
      print("rows:", frame.count())
      """;

  private final Path directory;

  PackagesIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeAll
  static void askForTheRepositoryAndForPython() throws Exception {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || Files.exists(Published.repository()), "mvn -Prelease makes it");
    assumeTrue(required || PyPiSpark.isPossible(), "python3 with venv is needed");
  }

  @Test
  void sparkSubmitFetchesItFromARepository() throws Exception {
    String session = "spark = SparkSession.builder.getOrCreate()";
    Path program = Files.writeString(directory.resolve("rows.py"), ROWS.formatted(session));
    List<String> arguments = new ArrayList<>(List.of(example("shell").strip().split("\\s+")));
    String settings = settings("<chain name=\"registries\"/>", "registries").toString();
    arguments.addAll(1, List.of("--conf", "spark.jars.ivySettings=" + settings));
    arguments.set(arguments.size() - 1, program.toString());

    assertRuns("rows: 1234", arguments);
  }

  @Test
  void sparkShellFetchesItByIvysSettingsAlone() throws Exception {
    Path program =
        Files.writeString(
            directory.resolve("rows.scala"),
            """
            println("rows: " + spark.read.format("synthetic").option("preset", "iot").option("rows", 1234).load().count())
            System.exit(0)
            """);
    Path settings = Files.writeString(directory.resolve("ivysettings.xml"), example("xml"));
    String coordinate = Published.coordinate();

    assertRuns(
        "rows: 1234",
        List.of(
            "spark-shell",
            "--conf",
            "spark.jars.ivySettings=" + settings,
            "--packages",
            coordinate,
            "-I",
            program.toString()));
  }

  @Test
  void sessionOfAPythonProgramFetchesIt() throws Exception {
    Path settings = Files.writeString(directory.resolve("ivysettings.xml"), example("xml"));
    String session =
        example("python")
            .replace(
                ".getOrCreate()",
                ".master('local[2]').config('spark.ui.enabled', 'false')"
                    + ".config('spark.jars.ivy', r'%s')".formatted(directory.resolve("ivy"))
                    + ".config('spark.jars.ivySettings', r'%s').getOrCreate()".formatted(settings));
    Path program = Files.writeString(directory.resolve("rows.py"), ROWS.formatted(session));

    assertEnds("rows: 1234", PyPiSpark.program("python"), program.toString());
  }

  private void assertRuns(String expected, List<String> command) throws Exception {
    List<String> whole = new ArrayList<>(List.of(PyPiSpark.program(command.get(0))));
    whole.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
    whole.addAll(List.of("--conf", "spark.jars.ivy=" + directory.resolve("ivy")));
    whole.addAll(command.subList(1, command.size()));
    assertEnds(expected, whole.toArray(String[]::new));
  }

  private void assertEnds(String expected, String... command) throws Exception {
    PyPiSpark.Result result = PyPiSpark.run(directory, command);

    assertThat(result.output()).contains(expected);
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(directory.resolve("ivy").resolve("jars")).isDirectoryContaining("glob:**.jar");
  }

  /** Settings by which Ivy asks nobody outside of this machine. */
  private Path settings(String resolver, String name) throws Exception {
    String text =
        "<ivysettings><settings defaultResolver=\"%s\"/><resolvers>%s</resolvers></ivysettings>";
    return Files.writeString(directory.resolve("none.xml"), text.formatted(name, resolver));
  }

  /** The document's first block of a language, with the repository and version of this build. */
  private static String example(String language) throws Exception {
    Pattern block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    Matcher matcher = block.matcher(Files.readString(DOCUMENT));
    assertThat(matcher.find()).as(language).isTrue();
    return matcher
        .group(1)
        .replace("\\\n", " ")
        .replace("file:///srv/repository", Published.repository().toUri().toString())
        .replaceAll("dev\\.synthetic:synthetic-connector:[^ \"]+", Published.coordinate());
  }
}
