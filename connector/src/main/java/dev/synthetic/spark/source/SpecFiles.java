package dev.synthetic.spark.source;

import dev.synthetic.spec.SpecCanonical;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Canonical forms of specs in a folder, each in a file named by its fingerprint.
 *
 * <p>Nothing here decides data, so nothing here fails: what cannot be read is not there, and what
 * cannot be written is told in the log.
 */
final class SpecFiles {
  private static final Logger LOG = LoggerFactory.getLogger(SpecFiles.class);
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");

  private final String folder;
  private final Configuration conf;

  /**
   * The files of a folder.
   *
   * @param folder its URI; it need not exist
   */
  SpecFiles(String folder, Configuration conf) {
    this.folder = folder;
    this.conf = conf;
  }

  /**
   * Those of each source of a query; none where they cannot be listed.
   *
   * @param checkpoint the URI of its checkpoint folder
   */
  static List<SpecFiles> ofSources(String checkpoint, Configuration conf) {
    try {
      Path sources = new Path(checkpoint, "sources");
      return Arrays.stream(sources.getFileSystem(conf).listStatus(sources))
          .map(source -> new SpecFiles(source.getPath().toString(), conf))
          .toList();
    } catch (IOException | RuntimeException e) {
      keepInterrupt(e);
      LOG.debug("No specs are read from {}", checkpoint, e);
      return List.of();
    }
  }

  /** The file of a fingerprint. */
  static String name(String fingerprint) {
    return "synthetic-spec-" + fingerprint + ".json";
  }

  /**
   * The canonical form of a fingerprint; null where no file has exactly that.
   *
   * @param fingerprint whatever a checkpoint says that it is
   */
  @Nullable String read(String fingerprint) {
    if (!FINGERPRINT.matcher(fingerprint).matches()) {
      return null;
    }
    try {
      Path file = new Path(folder, name(fingerprint));
      return text(file.getFileSystem(conf), file, fingerprint);
    } catch (IOException | RuntimeException e) {
      keepInterrupt(e);
      LOG.debug("No spec {} is read from {}", fingerprint, folder, e);
      return null;
    }
  }

  /** Writes a canonical form, unless it is there. */
  void write(String text) {
    String fingerprint = SpecCanonical.fingerprint(text);
    if (read(fingerprint) != null) {
      return;
    }
    try {
      Path file = new Path(folder, name(fingerprint));
      replace(file.getFileSystem(conf), file, text);
    } catch (IOException | RuntimeException e) {
      keepInterrupt(e);
      LOG.warn(
          "The spec cannot be kept in {}; should another one follow on this checkpoint, its refusal"
              + " cannot name what has changed",
          folder,
          e);
    }
  }

  private static @Nullable String text(FileSystem files, Path file, String fingerprint)
      throws IOException {
    try (InputStream stream = files.open(file)) {
      String text = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return SpecCanonical.fingerprint(text).equals(fingerprint) ? text : null;
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  /** Writes a whole file under another name first: nobody sees half of it. */
  private static void replace(FileSystem files, Path file, String text) throws IOException {
    Path draft = new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID());
    try {
      try (OutputStream stream = files.create(draft, false)) {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
      }
      files.delete(file, false); // one that is damaged; a rename does not replace everywhere
      if (!files.rename(draft, file)) {
        throw new IOException("'" + draft + "' cannot be renamed to '" + file + "'");
      }
    } finally {
      files.delete(draft, false);
    }
  }

  /** Spark stops a stream by an interrupt, which is not to be lost with the exception. */
  private static void keepInterrupt(Exception e) {
    if (e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException)) {
      Thread.currentThread().interrupt();
    }
  }
}
