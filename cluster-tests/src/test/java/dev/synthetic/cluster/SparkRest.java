package dev.synthetic.cluster;

import static java.net.HttpURLConnection.HTTP_OK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.testcontainers.containers.GenericContainer;

/** The REST interface of a driver or a history server. */
final class SparkRest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI root;

  /**
   * That of a server.
   *
   * @param port the one inside the container
   */
  SparkRest(GenericContainer<?> server, int port) {
    root = URI.create("http://" + server.getHost() + ":" + server.getMappedPort(port) + "/api/v1/");
  }

  /** The elements of a list. */
  Stream<JsonNode> list(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).build();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != HTTP_OK) {
      throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
    }
    return StreamSupport.stream(JSON.readTree(response.body()).spliterator(), false);
  }
}
