package dev.synthetic.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far a stream into Delta has come, as its files tell; -1 for not at all.
 *
 * @param planned the newest batch in Spark's offset log
 * @param inTable the newest batch in the Delta table's log
 * @param committed the newest batch in Spark's commit log
 */
record StreamProgress(long planned, long inTable, long committed) {
  /** Where a kill finds a stream. */
  enum Position {
    /** Before its first batch or between two. */
    BETWEEN_BATCHES,
    /** The batch's offset is logged, and nothing or some of it written. */
    OFFSET_LOGGED,
    /** The batch is in the table, and Spark has not logged it as done. */
    DELTA_COMMITTED
  }

  private static final Pattern TRANSACTION =
      Pattern.compile("\"txn\":\\{\"appId\":\"[^\"]*\",\"version\":(\\d+)");

  /** Reads it from a directory with {@code checkpoint} and {@code table}. */
  static StreamProgress of(Path directory) throws IOException {
    long committed = newest(directory.resolve("checkpoint/commits"), "[0-9]+");
    long inTable = newestInTable(directory.resolve("table/_delta_log"));
    return new StreamProgress(
        newest(directory.resolve("checkpoint/offsets"), "[0-9]+"), inTable, committed);
  }

  /** Where the stream stands. */
  Position position() {
    if (planned == committed) {
      return Position.BETWEEN_BATCHES;
    }
    return inTable < planned ? Position.OFFSET_LOGGED : Position.DELTA_COMMITTED;
  }

  private static long newestInTable(Path log) throws IOException {
    long version = newest(log, "[0-9]+\\.json");
    if (version < 0) {
      return -1;
    }
    String commit = Files.readString(log.resolve("%020d.json".formatted(version)));
    Matcher matcher = TRANSACTION.matcher(commit);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
  }

  /** The highest number that a file's name begins with, among names of one form. */
  private static long newest(Path directory, String form) throws IOException {
    if (!Files.isDirectory(directory)) {
      return -1;
    }
    Predicate<String> matches = Pattern.compile(form).asMatchPredicate();
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(matches)
          .mapToLong(name -> Long.parseLong(name.replace(".json", "")))
          .max()
          .orElse(-1);
    }
  }
}
