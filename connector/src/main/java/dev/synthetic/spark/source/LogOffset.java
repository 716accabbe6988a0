package dev.synthetic.spark.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log of rows.
 *
 * <p>As JSON: {@code {"version":1,"endRow":150000,"anchor":{"row":0,"micros":1704067200000000,
 * "rowsPerSecond":"5000"},"fingerprint":"…"}}. A batch between two of them is planned from what
 * they say alone, so that it is the same when it is planned again after a crash.
 */
final class LogOffset extends Offset {
  /** The version of the JSON form. */
  static final int VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final long endRow;
  private final @Nullable Anchor anchor;
  private final String fingerprint;

  /**
   * A place in the log.
   *
   * @param endRow row before which the log ends (exclusive)
   * @param anchor what the rows before it are timed from; null where the stream has not started
   * @param fingerprint of everything that decides data
   */
  LogOffset(long endRow, @Nullable Anchor anchor, String fingerprint) {
    this.endRow = endRow;
    this.anchor = anchor;
    this.fingerprint = fingerprint;
  }

  long endRow() {
    return endRow;
  }

  @Nullable Anchor anchor() {
    return anchor;
  }

  String fingerprint() {
    return fingerprint;
  }

  @Override
  public String json() {
    ObjectNode offset = MAPPER.createObjectNode();
    offset.put("version", VERSION);
    offset.put("endRow", endRow);
    if (anchor != null) {
      ObjectNode node = offset.putObject("anchor");
      node.put("row", anchor.row());
      node.put("micros", anchor.micros());
      node.put("rowsPerSecond", anchor.rowsPerSecond().stripTrailingZeros().toPlainString());
    }
    offset.put("fingerprint", fingerprint);
    return offset.toString();
  }

  /**
   * The offset that a text says.
   *
   * @throws IllegalArgumentException if it is none, or one of another version
   */
  static LogOffset parse(String json) {
    JsonNode offset = tree(json);
    int version = offset.path("version").asInt(0);
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "Offset version must be "
              + VERSION
              + ", but was "
              + offset.path("version")
              + " in "
              + json
              + "; the checkpoint was written by another version of the connector: read it with"
              + " that version, or start a new checkpoint");
    }
    if (!offset.path("endRow").canConvertToLong() || !offset.path("fingerprint").isTextual()) {
      throw malformed(json);
    }
    JsonNode anchor = offset.path("anchor");
    return new LogOffset(
        offset.get("endRow").longValue(),
        anchor.isMissingNode() ? null : anchor(anchor, json),
        offset.get("fingerprint").textValue());
  }

  private static Anchor anchor(JsonNode anchor, String json) {
    try {
      return new Anchor(
          anchor.required("row").longValue(),
          anchor.required("micros").longValue(),
          new BigDecimal(anchor.required("rowsPerSecond").asText()));
    } catch (IllegalArgumentException e) {
      throw malformed(json);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw malformed(json);
    }
  }

  private static IllegalArgumentException malformed(String json) {
    return new IllegalArgumentException(
        "Offset must be as this connector writes it, but was "
            + json
            + "; the checkpoint belongs"
            + " to another source, or was edited: start a new checkpoint");
  }
}
