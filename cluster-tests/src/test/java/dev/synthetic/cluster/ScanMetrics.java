package dev.synthetic.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a history server shows of a stream's scans.
 *
 * @param metrics of each scan, their names and values as a page shows them
 */
record ScanMetrics(List<JsonNode> metrics) {
  /** Those of an application. */
  static ScanMetrics of(SparkRest history, String application) throws Exception {
    String path = "applications/" + application + "/sql?details=true&length=1000";
    return new ScanMetrics(
        history
            .list(path)
            .flatMap(query -> elements(query.get("nodes")))
            .filter(node -> node.get("nodeName").asText().startsWith("MicroBatchScan"))
            .flatMap(node -> elements(node.get("metrics")))
            .toList());
  }

  private static java.util.stream.Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  /** The values of a metric, one for each scan. */
  List<String> values(String name) {
    return metrics.stream()
        .filter(metric -> metric.get("name").asText().equals(name))
        .map(metric -> metric.get("value").asText())
        .toList();
  }

  /** The sum of a count over all scans. */
  long sum(String name) {
    return values(name).stream().mapToLong(value -> Long.parseLong(value.replace(",", ""))).sum();
  }
}
