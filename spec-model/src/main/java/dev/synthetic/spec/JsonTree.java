package dev.synthetic.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON into the tree of a spec. */
final class JsonTree {
  /** Jackson's second place, and its advice to programmers. */
  private static final Pattern ASIDE =
      Pattern.compile("\\s*\\(start marker at .*|, from `StreamReadConstraints[^`]*`");

  private final JsonParser parser;
  private int nodes;

  private JsonTree(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The tree of a text.
   *
   * @throws SpecSyntaxException if the text is not JSON, repeats a key or is beyond a limit
   */
  static SpecNode parse(String text) throws SpecSyntaxException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      JsonTree tree = new JsonTree(parser);
      parser.nextToken();
      SpecNode root = tree.node(1);
      if (parser.nextToken() != null) {
        throw tree.here("must end after the closing brace, but goes on");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw syntax(e);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  private static SpecSyntaxException syntax(JsonProcessingException e) {
    JsonLocation place = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
    String problem = e.getOriginalMessage().lines().findFirst().orElse("");
    String message = "is not JSON: " + ASIDE.matcher(problem).replaceAll("");
    return place.getLineNr() < 1
        ? new SpecSyntaxException(message)
        : SpecSyntaxException.at(place.getLineNr(), place.getColumnNr(), message);
  }

  private SpecNode node(int depth) throws IOException, SpecSyntaxException {
    nodes++;
    if (depth > SpecLimits.DEEPEST) {
      throw limit("must not nest deeper than " + SpecLimits.DEEPEST + " maps and lists");
    }
    if (nodes > SpecLimits.MOST_NODES) {
      throw limit("must not have more than " + SpecLimits.MOST_NODES + " values");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(depth);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(depth);
    }
    if (token == null) {
      throw here("is not JSON: the text ends early");
    }
    return new SpecNode.Scalar(parser.getText(), token != JsonToken.VALUE_STRING);
  }

  private SpecNode mapping(int depth) throws IOException, SpecSyntaxException {
    Map<String, SpecNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.getText();
      if (entries.containsKey(key)) {
        throw here("must not say '" + key + "' twice in one map; take one of them out");
      }
      parser.nextToken();
      entries.put(key, node(depth + 1));
    }
    return new SpecNode.Mapping(entries);
  }

  private SpecNode sequence(int depth) throws IOException, SpecSyntaxException {
    List<SpecNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new SpecNode.Sequence(items);
  }

  private SpecSyntaxException limit(String message) {
    return here(message).asLimit();
  }

  private SpecSyntaxException here(String message) {
    JsonLocation place = parser.currentTokenLocation();
    return SpecSyntaxException.at(place.getLineNr(), place.getColumnNr(), message);
  }
}
