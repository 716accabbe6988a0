package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** YAML into the tree of a spec; every scalar stays a text. */
final class YamlTree {
  private static final String TOO_DEEP =
      "must not nest deeper than " + SpecLimits.DEEPEST + " maps and lists";

  private int nodes;

  private YamlTree() {}

  /**
   * The tree of a text.
   *
   * @throws SpecSyntaxException if the text is not YAML, repeats a key or is beyond a limit
   */
  static SpecNode parse(String text) throws SpecSyntaxException {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setMaxAliasesForCollections(SpecLimits.MOST_ALIASES)
            .setCodePointLimit(SpecLimits.LONGEST_TEXT)
            .setAllowRecursiveKeys(false)
            .build();
    try {
      refuseDepth(new Parse(settings).parseString(text));
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        throw SpecSyntaxException.at(1, 1, "is empty; a spec has at least columns");
      }
      return new YamlTree().node(root.get(), 1);
    } catch (MarkedYamlEngineException e) {
      throw at(e.getProblemMark().orElse(null), "is not YAML: " + problem(e));
    } catch (YamlEngineException e) {
      throw new SpecSyntaxException("is not YAML: " + e.getMessage());
    }
  }

  /** Looks at the events first, as the engine composes nodes one inside the other. */
  private static void refuseDepth(Iterable<Event> events) throws SpecSyntaxException {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > SpecLimits.DEEPEST) {
        throw at(event.getStartMark().orElse(null), TOO_DEEP);
      }
    }
  }

  /** The engine's words; some of them go on from what it was about. */
  private static String problem(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    if (problem.endsWith("got <scalar>")) { // what stands behind a comma within an expression
      return problem + "; a text with a comma needs quotes within {…} and […]";
    }
    return problem.startsWith("but ") ? e.getContext() + ", " + problem : problem;
  }

  private SpecNode node(Node node, int depth) throws SpecSyntaxException {
    nodes++;
    if (depth > SpecLimits.DEEPEST) {
      throw at(node, TOO_DEEP);
    }
    if (nodes > SpecLimits.MOST_NODES) {
      throw at(
          node, "must not have more than " + SpecLimits.MOST_NODES + " values, aliases resolved");
    }
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, depth);
    }
    if (node instanceof SequenceNode sequence) {
      List<SpecNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(node(item, depth + 1));
      }
      return new SpecNode.Sequence(items);
    }
    ScalarNode scalar = (ScalarNode) node;
    return new SpecNode.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
  }

  private SpecNode mapping(MappingNode mapping, int depth) throws SpecSyntaxException {
    Map<String, SpecNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw at(tuple.getKeyNode(), "must have texts as keys, but one is a map or a list");
      }
      if (entries.containsKey(key.getValue())) {
        throw at(key, twice(key.getValue(), tuple.getValueNode()));
      }
      entries.put(key.getValue(), node(tuple.getValueNode(), depth + 1));
    }
    return new SpecNode.Mapping(entries);
  }

  private static String twice(String key, Node value) {
    boolean isMissing = value instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    String shown = "'" + Suggestions.shown(key) + "' ";
    return isMissing
        ? shown + SpecNode.Scalar.MISSING
        : "must not say " + shown + "twice in one map; take one out";
  }

  private static SpecSyntaxException at(Node node, String message) {
    return at(node.getStartMark().orElse(null), message);
  }

  private static SpecSyntaxException at(@Nullable Mark mark, String message) {
    return SpecSyntaxException.at(
        mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, message);
  }
}
