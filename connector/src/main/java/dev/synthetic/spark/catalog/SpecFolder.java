package dev.synthetic.spark.catalog;

import dev.synthetic.spark.random.RecentlyUsed;
import dev.synthetic.spark.source.HadoopSettings;
import dev.synthetic.spark.source.NamedSpec;
import dev.synthetic.spec.SpecReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A catalog's folder on any Hadoop file system: spec files in it, and in its subfolders.
 *
 * <p>It is listed at every look, so that new files are seen; a text is read again only after its
 * file's time of modification or length has changed. Safe for threads.
 */
final class SpecFolder {
  private static final int MOST_CONTENTS = 1_024;

  private final String catalog;
  private final String uri;
  private final Map<SpecFile, Content> contents = new RecentlyUsed<>(MOST_CONTENTS);

  /**
   * What is in a file.
   *
   * @param text the spec's text
   * @param tables the names of its tables if it is a spec of several, else none
   */
  record Content(String text, List<String> tables) {
    static Content of(String text) {
      return new Content(text, SpecReader.tableNames(text));
    }
  }

  /**
   * The folder of a catalog.
   *
   * @param catalog its name
   * @param uri the folder's URI
   */
  SpecFolder(String catalog, String uri) {
    this.catalog = catalog;
    this.uri = uri;
  }

  /** The names of the subfolders. */
  List<String> subfolders() {
    return list(root()).stream()
        .filter(FileStatus::isDirectory)
        .map(status -> status.getPath().getName())
        .filter(name -> !name.startsWith(".") && !name.startsWith("_"))
        .toList();
  }

  /** The spec files of the folder itself. */
  List<SpecFile> files() {
    return files(root());
  }

  /** The spec files of a subfolder. */
  List<SpecFile> files(String subfolder) {
    return files(new Path(root(), subfolder));
  }

  /**
   * What is in a file.
   *
   * @throws dev.synthetic.spec.InvalidSpecException if it cannot be read, or is no text
   */
  Content content(SpecFile file) {
    synchronized (contents) {
      return contents.computeIfAbsent(
          file, unread -> Content.of(NamedSpec.text(Map.of("specFile", unread.uri()))));
    }
  }

  /** Writes a new file into the folder itself, whole or not at all. */
  void write(String name, String text) {
    write(root(), name, text, null);
  }

  /** Writes a new file into a subfolder, which need not exist, whole or not at all. */
  void write(String subfolder, String name, String text) {
    write(new Path(root(), subfolder), name, text, null);
  }

  /** Writes a file in the place of another, which is deleted once the new one is whole. */
  void replace(SpecFile replaced, String name, String text) {
    write(replaced.path().getParent(), name, text, replaced);
  }

  /** Deletes a file. */
  void delete(SpecFile file) {
    change(file.path(), files -> files.delete(file.path(), false));
  }

  /** Makes a subfolder. */
  void createSubfolder(String name) {
    Path folder = new Path(root(), name);
    change(folder, files -> files.mkdirs(folder));
  }

  /** Deletes a subfolder in which nothing is left. */
  void deleteSubfolder(String name) {
    Path folder = new Path(root(), name);
    if (!list(folder).isEmpty()) {
      throw invalid(
          "'" + folder + "' must hold spec files alone to be dropped; take out what else is there");
    }
    change(folder, files -> files.delete(folder, false));
  }

  private void write(Path folder, String name, String text, @Nullable SpecFile replaced) {
    Path file = new Path(folder, name + ".yaml");
    Path draft = new Path(folder, "." + name + "." + UUID.randomUUID());
    change(
        file,
        files -> {
          FileSystem plain = withoutChecksums(files);
          try {
            try (OutputStream stream = plain.create(draft, false)) {
              stream.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return replaced == null
                ? !plain.exists(file) && plain.rename(draft, file)
                : swap(files, replaced.path(), () -> plain.rename(draft, file));
          } finally {
            plain.delete(draft, false);
          }
        });
  }

  /** Takes a file away while another takes its place; it is there again if that fails. */
  private static boolean swap(FileSystem files, Path replaced, Rename rename) throws IOException {
    Path aside = new Path(replaced.getParent(), "." + replaced.getName() + "." + UUID.randomUUID());
    boolean isDone = false;
    if (files.rename(replaced, aside)) {
      try {
        isDone = rename.make();
      } finally {
        if (isDone) {
          files.delete(aside, false);
        } else {
          files.rename(aside, replaced);
        }
      }
    }
    return isDone;
  }

  /** A checksum beside a file would refuse the file once somebody has edited it. */
  private static FileSystem withoutChecksums(FileSystem files) {
    return files instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : files;
  }

  private List<SpecFile> files(Path folder) {
    return list(folder).stream()
        .map(SpecFile::of)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(SpecFile::path))
        .toList();
  }

  private List<FileStatus> list(Path folder) {
    try {
      FileSystem files = folder.getFileSystem(HadoopSettings.ofActiveSession());
      if (!files.getFileStatus(folder).isDirectory()) {
        throw invalid(option() + " must be a folder, but '" + folder + "' is a file");
      }
      return Arrays.asList(files.listStatus(folder));
    } catch (FileNotFoundException e) {
      throw invalid(
          option()
              + " must be a folder, but '"
              + folder
              + "' does not exist; create it, or set the option to another");
    } catch (IOException e) {
      throw invalid("'" + folder + "' must be readable, but is not: " + e.getMessage());
    }
  }

  /** A file's way to its name. */
  private interface Rename {
    /** Whether it is there. */
    boolean make() throws IOException;
  }

  /** A change to the file system. */
  private interface Change {
    /** Whether it was made. */
    boolean make(FileSystem files) throws IOException;
  }

  private void change(Path path, Change change) {
    String reason;
    try {
      if (change.make(path.getFileSystem(HadoopSettings.ofActiveSession()))) {
        return;
      }
      reason = "the file system refuses it";
    } catch (IOException e) {
      reason = String.valueOf(e.getMessage());
    }
    throw invalid(
        "'"
            + path
            + "' must be writable to be created or dropped, but is not: "
            + reason
            + "; give "
            + option()
            + " a folder that you may write");
  }

  private Path root() {
    try {
      return new Path(uri);
    } catch (IllegalArgumentException e) {
      throw invalid(option() + " must be a URI, but was '" + uri + "': " + e.getMessage());
    }
  }

  private String option() {
    return "spark.sql.catalog." + catalog + ".path";
  }

  private InvalidCatalogException invalid(String problem) {
    return new InvalidCatalogException(catalog, problem);
  }
}
