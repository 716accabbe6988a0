package dev.synthetic.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.testcontainers.containers.GenericContainer;

/** What a driver or a history server tells over HTTP. */
final class SparkRest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI root;

  /**
   * That of a server.
   *
   * @param port the one inside the container
   */
  SparkRest(GenericContainer<?> server, int port) {
    root = URI.create("http://" + server.getHost() + ":" + server.getMappedPort(port));
  }

  /** A document of its REST interface. */
  JsonNode json(String path) throws Exception {
    return JSON.readTree(page("/api/v1/" + path));
  }

  /** The elements of a list in its REST interface. */
  Stream<JsonNode> list(String path) throws Exception {
    return StreamSupport.stream(json(path).spliterator(), false);
  }

  /** A page. */
  String page(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).build();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }
}
