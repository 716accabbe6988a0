package dev.synthetic.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What says which columns there are: a spec, or a schema, or both. */
final class SpecSource {
  @Parameters(
      arity = "0..1",
      paramLabel = "SPEC",
      converter = SpecArgument.Converter.class,
      description = "A file, JSON or YAML, or a built-in spec: iot, transactions.")
  private @Nullable SpecArgument spec;

  @Option(
      names = "--schema",
      paramLabel = "DDL",
      description =
          "Names and types, such as id:long,at:timestamp: columns are guessed where SPEC, which"
              + " may be left out, says nothing of them.")
  private @Nullable String schema;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * Where the spec is; a schema that is given is put among the reader options.
   *
   * @param overrides the reader options given
   * @throws ParameterException if neither is given
   */
  SpecArgument with(Map<String, String> overrides) {
    if (schema != null) {
      overrides.put("schema", schema);
    }
    if (spec != null) {
      return spec;
    }
    if (schema == null) {
      throw new ParameterException(
          command.commandLine(), "A spec is missing: give SPEC, or --schema id:long,at:timestamp");
    }
    return new SpecArgument("schema", schema, "{}");
  }
}
