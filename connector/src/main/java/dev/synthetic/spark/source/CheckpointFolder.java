package dev.synthetic.spark.source;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** The logs of a query's checkpoint folder: files named by batch, read through Hadoop. */
final class CheckpointFolder {
  /** The log of where each source was at a batch's end, written before the batch runs. */
  static final String OFFSETS = "offsets";

  /** The log of batches that are done. */
  static final String COMMITS = "commits";

  /** What else is in a log's folder: checksums, files half written. */
  private static final Pattern BATCH = Pattern.compile("\\d{1,18}");

  private final String specName;
  private final String uri;
  private final Configuration conf;

  CheckpointFolder(String specName, String uri, Configuration conf) {
    this.specName = specName;
    this.uri = uri;
    this.conf = conf;
  }

  /**
   * The numbers of the batches that a log has; null if there is no such log.
   *
   * @throws InvalidSpecException if the folder does not exist or cannot be read
   */
  @Nullable NavigableSet<Long> batches(String log) {
    try {
      FileSystem files = path().getFileSystem(conf);
      if (!files.getFileStatus(path()).isDirectory()) {
        throw refusal(
            "must be a query's checkpoint folder, but '"
                + uri
                + "' is a file; set it to the query's checkpointLocation");
      }
      return files.exists(path(log)) ? numbers(files.listStatus(path(log))) : null;
    } catch (FileNotFoundException e) {
      throw refusal(
          "must be a query's checkpoint folder, but '"
              + uri
              + "' does not exist; set it to the query's checkpointLocation");
    } catch (IOException e) {
      throw unreadable(uri, e);
    }
  }

  private static NavigableSet<Long> numbers(FileStatus[] files) {
    NavigableSet<Long> numbers = new TreeSet<>();
    for (FileStatus file : files) {
      String name = file.getPath().getName();
      if (file.isFile() && BATCH.matcher(name).matches()) {
        numbers.add(Long.valueOf(name));
      }
    }
    return numbers;
  }

  /**
   * The lines of a batch's file; null if a running query has purged it.
   *
   * @throws InvalidSpecException if it cannot be read
   */
  @Nullable List<String> lines(String log, long batch) {
    Path file = new Path(path(log), Long.toString(batch));
    try (InputStream stream = file.getFileSystem(conf).open(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (FileNotFoundException e) {
      return null;
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /** What messages call a batch's file. */
  String file(String log, long batch) {
    return uri + "/" + log + "/" + batch;
  }

  /** The whole folder's URI, as given. */
  String uri() {
    return uri;
  }

  /** The exception that says what is wrong with the checkpoint. */
  InvalidSpecException refusal(String message) {
    return refusal(SourceOptions.CHECKPOINT, message);
  }

  /** The exception that says what is wrong with an option. */
  InvalidSpecException refusal(String option, String message) {
    return new InvalidSpecException(specName, List.of(new Problem(option, message)));
  }

  private InvalidSpecException unreadable(String what, IOException why) {
    return refusal("must be readable, but '" + what + "' is not: " + why.getMessage());
  }

  private Path path(String log) {
    return new Path(path(), log);
  }

  private Path path() {
    try {
      return new Path(uri);
    } catch (IllegalArgumentException e) {
      throw refusal("must be a folder's URI, but was '" + uri + "': " + e.getMessage());
    }
  }
}
