package dev.synthetic.it.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is inside the jar, and what is not. */
@Tag("core")
final class PublishedJarIT {
  private static final String SERVICE =
      "META-INF/services/org.apache.spark.sql.sources.DataSourceRegister";

  @Test
  void sparkFindsOneDataSource() throws Exception {
    assertThat(Published.files(Published.jar()))
        .filteredOn(file -> file.startsWith("META-INF/services/"))
        .containsExactly(SERVICE);
    try (JarFile jar = new JarFile(Published.jar().toFile())) {
      byte[] classes = jar.getInputStream(jar.getEntry(SERVICE)).readAllBytes();
      assertThat(new String(classes, StandardCharsets.UTF_8).strip())
          .isEqualTo("dev.synthetic.spark.source.SyntheticProvider");
    }
  }

  @Test
  void everyClassIsOurs_orRelocated() throws Exception {
    assertThat(Published.files(Published.jar()))
        .filteredOn(file -> file.endsWith(".class"))
        .hasSizeGreaterThan(500)
        .allMatch(file -> file.startsWith("dev/synthetic/"))
        .doesNotHaveDuplicates()
        .contains("dev/synthetic/spec/SpecReader.class");
  }

  @Test
  void nothingElseIsInside_thanDataAndNotices() throws Exception {
    assertThat(Published.files(Published.jar()))
        .filteredOn(file -> !file.startsWith("dev/synthetic/"))
        .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "META-INF/NOTICE", SERVICE);
  }

  @Test
  void noOtherJarHasAPackageOfIt() throws Exception {
    Set<String> packages = packages(Published.jar());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (Files.isRegularFile(jar) && !Files.isSameFile(jar, Published.jar())) {
        assertThat(packages(jar)).as(entry).doesNotContainAnyElementsOf(packages);
      }
    }
  }

  @Test
  void itIsTheOneOfTheNormalBuild() throws Exception {
    Path built = Path.of("..", "connector", "target").toRealPath();

    assertThat(Published.jar().toRealPath().getParent()).isEqualTo(built);
    try (JarFile jar = new JarFile(Published.jar().toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Built-With-Spark"))
          .isEqualTo("4.2.0");
    }
  }

  /** The packages in which a jar has classes. */
  private static Set<String> packages(Path jar) throws Exception {
    List<String> files = Published.files(jar);
    return files.stream()
        .filter(file -> file.endsWith(".class") && file.contains("/"))
        .map(file -> file.substring(0, file.lastIndexOf('/')))
        .collect(Collectors.toSet());
  }
}
