package dev.synthetic.spark.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log of rows.
 *
 * <p>As JSON: {@code {"version":1,"firstRow":0,"endRow":150000,"anchor":{"row":0,
 * "micros":1704067200000000,"rowsPerSecond":"5000"},"fingerprint":"…"}}. A batch between two of
 * them is planned from what they say alone, so that it is the same when it is planned again after a
 * crash. Spark compares offsets by their texts: equal ones have equal texts.
 */
final class LogOffset extends Offset {
  /** The version of the JSON form. */
  static final int VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final long firstRow;
  private final long endRow;
  private final @Nullable Anchor anchor;
  private final String fingerprint;

  private LogOffset(long firstRow, long endRow, @Nullable Anchor anchor, String fingerprint) {
    this.firstRow = firstRow;
    this.endRow = endRow;
    this.anchor = anchor;
    this.fingerprint = fingerprint;
  }

  /**
   * The place before a stream's first row.
   *
   * @param fingerprint of everything that decides data
   */
  static LogOffset initial(long firstRow, String fingerprint) {
    return new LogOffset(firstRow, firstRow, null, fingerprint);
  }

  /**
   * A later place of the same stream.
   *
   * @param end row before which it is (exclusive)
   * @param timedFrom what the rows before it are timed from
   * @param now the fingerprint of everything that decides data
   */
  LogOffset advancedTo(long end, Anchor timedFrom, String now) {
    return new LogOffset(firstRow, end, timedFrom, now);
  }

  /** The stream's first row. */
  long firstRow() {
    return firstRow;
  }

  /** The row before which the log ends (exclusive). */
  long endRow() {
    return endRow;
  }

  /** What the rows before the end are timed from; null where the stream has not started. */
  @Nullable Anchor anchor() {
    return anchor;
  }

  /** The fingerprint of everything that decided data. */
  String fingerprint() {
    return fingerprint;
  }

  @Override
  public String json() {
    ObjectNode offset = MAPPER.createObjectNode();
    offset.put("version", VERSION);
    offset.put("firstRow", firstRow);
    offset.put("endRow", endRow);
    if (anchor != null) {
      AnchorJson.write(anchor, offset.putObject("anchor"));
    }
    offset.put("fingerprint", fingerprint);
    return offset.toString();
  }

  /** Whether a text is meant as an offset of this connector, of whatever version. */
  static boolean isMeant(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      return tree.has("version") && tree.has("fingerprint");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /**
   * The offset that a text says.
   *
   * @throws IllegalArgumentException if it is none, or one of another version
   */
  static LogOffset parse(String json) {
    JsonNode tree = tree(json);
    if (!tree.path("version").isIntegralNumber()) {
      throw malformed(json);
    }
    if (!tree.path("version").asText().equals(Integer.toString(VERSION))) {
      throw otherVersion(tree.path("version").asText(), json);
    }
    try {
      LogOffset offset = of(tree);
      if (offset.json().equals(json) && offset.isOrdered()) {
        return offset;
      }
    } catch (IllegalArgumentException e) {
      throw malformed(json);
    }
    throw malformed(json);
  }

  /**
   * The offset of a tree, however odd its values.
   *
   * @throws IllegalArgumentException if the tree lacks a key, or its pace is not a number
   */
  private static LogOffset of(JsonNode tree) {
    JsonNode anchor = tree.path("anchor");
    return new LogOffset(
        tree.required("firstRow").longValue(),
        tree.required("endRow").longValue(),
        anchor.isMissingNode() ? null : AnchorJson.read(anchor),
        tree.required("fingerprint").asText());
  }

  private boolean isOrdered() {
    if (anchor == null) {
      return firstRow >= 0 && endRow == firstRow;
    }
    return firstRow >= 0
        && endRow > firstRow
        && anchor.row() >= 0
        && anchor.pace().rowsPerSecond().signum() > 0;
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw malformed(json);
    }
  }

  private static IllegalArgumentException otherVersion(String version, String json) {
    return new IllegalArgumentException(
        "Offset version must be "
            + VERSION
            + ", but was "
            + version
            + " in "
            + json
            + "; the checkpoint was written by another version of the connector: read it with that"
            + " version, or start a new checkpoint");
  }

  private static IllegalArgumentException malformed(String json) {
    return new IllegalArgumentException(
        "Offset must be as this connector writes it, but was "
            + json
            + "; the checkpoint belongs to another source, or was edited: start a new checkpoint");
  }
}
