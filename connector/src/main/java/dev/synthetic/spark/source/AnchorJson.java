package dev.synthetic.spark.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.synthetic.spec.RateSpec;
import dev.synthetic.spec.RateText;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Anchors as JSON: {@code {"row":0,"micros":1704067200000000,"rowsPerSecond":"5000"}}; where the
 * pace changes in time, also {@code "originMicros"}, {@code "randomSeed"} and {@code "rate"}.
 */
final class AnchorJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** No more digits than a timeline can take. */
  private static final Pattern PACE = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

  private AnchorJson() {}

  /** Puts an anchor's parts into a node. */
  static void write(Anchor anchor, ObjectNode node) {
    node.put("row", anchor.row());
    node.put("micros", anchor.micros());
    node.put("rowsPerSecond", anchor.pace().text());
    RateSpec rate = anchor.pace().rate();
    if (!rate.isConstant()) {
      node.put("originMicros", anchor.originMicros());
      node.put("randomSeed", anchor.pace().randomSeed());
      node.set("rate", tree(RateText.text(rate)));
    }
  }

  /**
   * The anchor of a node.
   *
   * @throws IllegalArgumentException if it lacks a part, or one is not as it is written
   */
  static Anchor read(JsonNode node) {
    String rowsPerSecond = node.required("rowsPerSecond").asText();
    if (!PACE.matcher(rowsPerSecond).matches()) {
      throw new IllegalArgumentException("not a pace: " + rowsPerSecond);
    }
    JsonNode rate = node.path("rate");
    return new Anchor(
        node.required("row").longValue(),
        node.required("micros").longValue(),
        node.path("originMicros").longValue(),
        new Pace(
            new BigDecimal(rowsPerSecond),
            rate.isMissingNode() ? RateSpec.CONSTANT : RateText.parse(rate.toString()),
            node.path("randomSeed").longValue()));
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a rate's text is JSON", e);
    }
  }
}
