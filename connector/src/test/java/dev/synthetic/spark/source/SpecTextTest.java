package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.InvalidSpecException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spec's text, from wherever the options say that it is. */
final class SpecTextTest {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  @Test
  void inlineText_isTakenAsItIs() {
    assertThat(SpecText.of(options("spec", " a: b\n"))).isEqualTo(" a: b\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iot", "transactions"})
  void presets_areInTheJar(String preset) {
    assertThat(SpecText.of(options("preset", preset))).contains("columns:");
  }

  @Test
  void unknownPreset_isAnsweredWithAllOfThem() {
    assertProblem(
        Map.of("preset", "../iot"), "preset: must be one of iot, transactions, but was '../iot'");
  }

  @Test
  void twoSpecs_contradictEachOther() {
    assertProblem(
        Map.of("SPEC", "x", "preset", "iot"), "preset: contradicts 'spec'; give one of them");
  }

  @Test
  void noSpec_isAnsweredWithTheOptions() {
    assertProblem(
        Map.of("rows", "7"),
        "spec: none was given; set one of the options spec, specFile and preset, or give a schema"
            + " to have columns guessed by their names and types");
  }

  @Test
  void pathOfALoad_isToldFromASpecFile() {
    assertProblem(
        Map.of("path", "/x.yaml"),
        "path: names no spec, but was '/x.yaml'; set the option specFile to it");
  }

  @Test
  void file_isReadInUtf8(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("spec.yaml"), "a: [ä, 日本]");

    assertThat(file(file)).isEqualTo("a: [ä, 日本]");
  }

  @Test
  void fileInAnotherEncoding_isRefused(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("spec.yaml");
    Files.write(file, "a: ä".getBytes(StandardCharsets.ISO_8859_1));

    assertFileProblem(file, "must be text in UTF-8, but '" + file.toUri() + "' is not; convert it");
  }

  @Test
  void longFile_isRefusedAndNeverCut(@TempDir Path directory) throws IOException {
    Path longest = ofSize(directory.resolve("longest.yaml"), MOST_BYTES);
    Path longer = ofSize(directory.resolve("longer.yaml"), MOST_BYTES + 1);

    assertThat(file(longest)).hasSize(MOST_BYTES);
    assertFileProblem(
        longer, "must have at most 16777216 bytes, but '" + longer.toUri() + "' has more");
  }

  @Test
  void missingFile_isSaid(@TempDir Path directory) {
    Path file = directory.resolve("none.yaml");

    assertFileProblem(file, "must be a file, but '" + file.toUri() + "' does not exist");
  }

  @Test
  void directory_isNoFile(@TempDir Path directory) {
    assertFileProblem(directory, "must be a file, but '" + directory.toUri() + "' is a directory");
  }

  @Test
  void unknownFileSystem_isSaid() {
    assertThatThrownBy(() -> SpecText.file("nowhere://x/y.yaml", new Configuration()))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("specFile: must be readable, but 'nowhere://x/y.yaml' is not: No Fi");
  }

  @Test
  void textThatIsNoUri_isSaid() {
    assertThatThrownBy(() -> SpecText.file("", new Configuration()))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("specFile: must be a URI, but was ''");
  }

  private static SourceOptions options(String name, String value) {
    return new SourceOptions(Map.of(name, value));
  }

  private static String file(Path file) {
    return SpecText.file(file.toUri().toString(), new Configuration());
  }

  private static Path ofSize(Path file, int bytes) throws IOException {
    byte[] mebibyte = new byte[1024 * 1024];
    java.util.Arrays.fill(mebibyte, (byte) '#');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int left = bytes; left > 0; left -= mebibyte.length) {
        out.write(mebibyte, 0, Math.min(left, mebibyte.length));
      }
    }
    return file;
  }

  private static void assertProblem(Map<String, String> options, String problem) {
    assertThatThrownBy(() -> SpecText.of(new SourceOptions(options)))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("Invalid spec 'unnamed', 1 problem:\n  " + problem);
  }

  private static void assertFileProblem(Path file, String problem) {
    assertThatThrownBy(() -> file(file))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("Invalid spec 'unnamed', 1 problem:\n  specFile: " + problem);
  }
}
