package dev.synthetic.spark.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A spec file in a catalog's folder, as it was when the folder was listed.
 *
 * @param path where it is
 * @param name its name without the ending
 * @param modifiedMillis when it was last modified, milliseconds since 1970-01-01T00:00:00Z
 * @param bytes its length
 */
record SpecFile(Path path, String name, long modifiedMillis, long bytes) {
  /** What stands before is a name that other readers of folders do not take for hidden. */
  private static final Pattern FILE_NAME = Pattern.compile("([^._].*)\\.(?:yaml|yml|json)");

  /** The spec file that an entry of a folder is; null if it is none. */
  static @Nullable SpecFile of(FileStatus status) {
    Matcher name = FILE_NAME.matcher(status.getPath().getName());
    return status.isFile() && name.matches()
        ? new SpecFile(
            status.getPath(), name.group(1), status.getModificationTime(), status.getLen())
        : null;
  }

  /** The URI of the file. */
  String uri() {
    return path.toString();
  }
}
