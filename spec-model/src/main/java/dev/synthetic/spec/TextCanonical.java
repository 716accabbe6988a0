package dev.synthetic.spec;

import dev.synthetic.spec.SpecCanonical.Generator;
import dev.synthetic.spec.TextSpec.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The canonical text of a generator of texts: its name, and its parts in a fixed order. */
final class TextCanonical implements TextSpec.Cases<String> {
  @Override
  public String builtIn(TextSpec.BuiltIn spec) {
    return Generator.call(
        "faker",
        Constants.text(spec.name()),
        Generator.text(spec.group()),
        texts(spec.countries()));
  }

  @Override
  public String library(TextSpec.Library spec) {
    return Generator.call(
        "datafaker", Generator.text(spec.expression()), Generator.text(spec.locale()));
  }

  @Override
  public String uuid(TextSpec.Uuid spec) {
    return Generator.call("uuid", spec.version());
  }

  @Override
  public String regex(TextSpec.Regex spec) {
    return Generator.call("regex", Generator.text(spec.text()));
  }

  @Override
  public String prose(TextSpec.Prose spec) {
    return Generator.call(
        "text",
        span(spec.paragraphs()),
        span(spec.sentences()),
        span(spec.words()),
        span(spec.characters()),
        texts(spec.wordList()));
  }

  @Override
  public String formatted(TextSpec.Formatted spec) {
    List<String> parts = spec.parts().stream().map(TextCanonical::part).toList();
    return Generator.call(
        "format", Generator.text(String.join("", parts)), numbers(spec.numbers()));
  }

  private static String numbers(@Nullable GeneratorSpec numbers) {
    return numbers == null ? "null" : numbers.match(new Generator());
  }

  /** A piece as a format writes it. */
  private static String part(FormatPart part) {
    if (part instanceof FormatPart.Literal literal) {
      return literal.text().replace("%", "%%");
    }
    FormatPart.Value value = (FormatPart.Value) part;
    String width = (value.zeros() ? "0" : "") + (value.width() == 0 ? "" : value.width());
    return "%"
        + width
        + switch (value.style()) {
          case TEXT -> "s";
          case DECIMAL -> "d";
          case HEXADECIMAL -> "x";
          case HEXADECIMAL_CAPITALS -> "X";
        };
  }

  private static String span(Span span) {
    return Generator.list(List.of(Integer.toString(span.least()), Integer.toString(span.most())));
  }

  private static String texts(List<String> texts) {
    return Generator.list(texts.stream().map(Generator::text).toList());
  }
}
