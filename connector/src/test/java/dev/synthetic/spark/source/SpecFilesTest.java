package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecCanonical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that may be lost, damaged or impossible to write, without any failure. */
final class SpecFilesTest {
  private static final String TEXT = SpecCanonical.text(Specs.of());
  private static final String OTHER = SpecCanonical.text(Specs.of("seed", "7"));

  private final Path parent;
  private final Path folder;
  private final SpecFiles files;

  SpecFilesTest(@TempDir Path directory) {
    this.parent = directory.resolve("not yet there [1]");
    this.folder = parent.resolve("0");
    this.files = new SpecFiles(folder.toString(), new Configuration());
  }

  @Test
  void specsLieSideBySide() throws IOException {
    files.write(TEXT);
    files.write(OTHER);

    assertThat(read(TEXT)).isEqualTo(TEXT);
    assertThat(read(OTHER)).isEqualTo(OTHER);
    assertThat(names()).containsExactlyInAnyOrder(name(TEXT), name(OTHER));
  }

  @Test
  void specThatIsThereIsNotWrittenAgain() throws IOException {
    files.write(TEXT);
    Object written = Files.getAttribute(file(TEXT), "unix:ino");
    files.write(TEXT);

    assertThat(Files.getAttribute(file(TEXT), "unix:ino")).isEqualTo(written);
  }

  @Test
  void missingFolderAndLostFileAreNoSpec() throws IOException {
    assertThat(read(TEXT)).isNull();
    files.write(TEXT);
    Files.delete(file(TEXT));
    assertThat(read(TEXT)).isNull();
  }

  @Test
  void truncatedFileIsNoSpecAndIsReplaced() throws IOException {
    files.write(TEXT);
    Files.writeString(file(TEXT), TEXT.substring(0, 40));
    assertThat(read(TEXT)).isNull();

    files.write(TEXT);
    assertThat(read(TEXT)).isEqualTo(TEXT);
  }

  @Test
  void fileOfAnotherFingerprintIsNoSpec() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(file(TEXT), OTHER);

    assertThat(read(TEXT)).isNull();
  }

  @Test
  void foreignBytesAreNoSpec() throws IOException {
    Files.createDirectories(folder);
    Files.write(file(TEXT), new byte[] {(byte) 0xff, 0, (byte) 0x80});

    assertThat(read(TEXT)).isNull();
  }

  @Test
  void folderInPlaceOfTheFileIsNoSpec() throws IOException {
    Files.createDirectories(file(TEXT).resolve("full"));

    assertThat(read(TEXT)).isNull();
    files.write(TEXT);
    assertThat(read(TEXT)).isNull();
    assertThat(names()).containsExactly(name(TEXT));
  }

  @Test
  void folderThatCannotBeWritten_failsNothing() throws IOException {
    Files.createDirectories(parent);
    Files.writeString(folder, "a file where the folder belongs");

    files.write(TEXT);
    assertThat(read(TEXT)).isNull();
    assertThat(folder).hasContent("a file where the folder belongs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-scheme://x/y", ":"})
  void whatIsNoFolder_failsNothing(String uri) {
    SpecFiles none = new SpecFiles(uri, new Configuration());

    none.write(TEXT);
    assertThat(none.read(SpecCanonical.fingerprint(TEXT))).isNull();
    assertThat(SpecFiles.ofSources(uri, new Configuration())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0f", "../../secret", "E89F20B7335CFF0EF72AFE142CBC58C3"})
  void whatIsNoFingerprint_isNoSpec(String fingerprint) {
    assertThat(files.read(fingerprint)).isNull();
  }

  @Test
  void everySourceOfACheckpointHasItsFiles() throws IOException {
    String checkpoint = parent.toString();
    new SpecFiles(checkpoint + "/sources/0", new Configuration()).write(TEXT);
    new SpecFiles(checkpoint + "/sources/orders", new Configuration()).write(OTHER);

    List<SpecFiles> sources = SpecFiles.ofSources(checkpoint, new Configuration());
    assertThat(sources).hasSize(2);
    assertThat(sources)
        .anyMatch(source -> TEXT.equals(source.read(SpecCanonical.fingerprint(TEXT))))
        .anyMatch(source -> OTHER.equals(source.read(SpecCanonical.fingerprint(OTHER))));
  }

  private @Nullable String read(String text) {
    return files.read(SpecCanonical.fingerprint(text));
  }

  private Path file(String text) {
    return folder.resolve(name(text));
  }

  private static String name(String text) {
    return SpecFiles.name(SpecCanonical.fingerprint(text));
  }

  /** The files, but for Hadoop's checksums of local files. */
  private List<String> names() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".crc"))
          .toList();
    }
  }
}
