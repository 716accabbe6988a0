package dev.synthetic.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a history server tells of an application.
 *
 * @param server the server
 * @param application its identity
 */
record History(SparkRest server, String application) {
  /** How many tasks have failed or were lost. */
  long failedTasks() throws Exception {
    return server
        .list("applications/" + application + "/stages")
        .mapToLong(stage -> stage.get("numFailedTasks").asLong())
        .sum();
  }

  /** The values of a metric as a page shows them, one for each scan of a stream. */
  List<String> scanMetric(String name) throws Exception {
    return server
        .list("applications/" + application + "/sql?details=true&length=1000")
        .flatMap(query -> elements(query.get("nodes")))
        .filter(node -> node.get("nodeName").asText().startsWith("MicroBatchScan"))
        .flatMap(node -> elements(node.get("metrics")))
        .filter(metric -> metric.get("name").asText().equals(name))
        .map(metric -> metric.get("value").asText())
        .toList();
  }

  /** The sum of a count over all scans of a stream. */
  long scanCount(String name) throws Exception {
    return scanMetric(name).stream().mapToLong(Long::parseLong).sum();
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
