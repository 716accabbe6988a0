package dev.synthetic.spark.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of Spark's offset log: where each source of a query is at a batch's end.
 *
 * <p>The file's first line is the log's version, the second one metadata, each further one a
 * source's offset: in version 1 by its place, in version 2 behind its name and a colon. A dash
 * stands for no offset.
 *
 * @param batch the batch's number
 * @param offsets the texts of the offsets, by the sources' places (from 0) or names
 */
record LoggedOffsets(long batch, Map<String, String> offsets) {
  private static final String VERSION_1 = "v1";
  private static final String VERSION_2 = "v2";
  private static final String NONE = "-";

  LoggedOffsets {
    offsets = Collections.unmodifiableMap(new LinkedHashMap<>(offsets)); // in the file's order
  }

  /** The text of a source's offset; null if it has none yet. */
  @Nullable String offset(String source) {
    return offsets.get(source);
  }

  /**
   * A batch's entry; null if a running query has purged it.
   *
   * @throws dev.synthetic.spec.InvalidSpecException if it is not as Spark writes it
   */
  static @Nullable LoggedOffsets read(CheckpointFolder folder, long batch) {
    List<String> lines = folder.lines(CheckpointFolder.OFFSETS, batch);
    if (lines == null) {
      return null;
    }
    String file = folder.file(CheckpointFolder.OFFSETS, batch);
    String version = version(folder, file, lines);
    if (lines.size() < 3) {
      throw malformed(folder, file, "has no line of a source");
    }
    Map<String, String> offsets = new LinkedHashMap<>();
    for (int place = 0; place < lines.size() - 2; place++) {
      String line = lines.get(place + 2);
      int colon = version.equals(VERSION_2) ? line.indexOf(':') : -1;
      if (colon < 0 && version.equals(VERSION_2)) {
        throw malformed(folder, file, "has the line '" + line + "' without a source's name");
      }
      String offset = line.substring(colon + 1);
      if (!offset.equals(NONE)) {
        offsets.put(colon < 0 ? Integer.toString(place) : line.substring(0, colon), offset);
      }
    }
    return new LoggedOffsets(batch, offsets);
  }

  /**
   * The version of a log's file.
   *
   * @throws dev.synthetic.spec.InvalidSpecException if it is none that Spark is known to write
   */
  static String version(CheckpointFolder folder, String file, List<String> lines) {
    String version = lines.isEmpty() ? "" : lines.get(0).strip();
    if (Objects.equals(version, VERSION_1) || Objects.equals(version, VERSION_2)) {
      return version;
    }
    throw folder.refusal(
        "must have logs of version v1 or v2, but '"
            + file
            + "' begins with '"
            + version
            + "'; read it with a connector for the Spark that wrote it");
  }

  private static RuntimeException malformed(CheckpointFolder folder, String file, String what) {
    return folder.refusal(
        "must have logs as Spark writes them, but '"
            + file
            + "' "
            + what
            + "; it was edited or cut off: take a whole copy of the folder");
  }
}
