package dev.synthetic.cli;

import dev.synthetic.spec.BuiltInName;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.TextSpec;
import dev.synthetic.spec.TextSpec.Span;
import java.util.Locale;

/** How texts come about, in words. */
final class TextWords implements TextSpec.Cases<String> {
  private static final int TIMED = 7;

  @Override
  public String builtIn(TextSpec.BuiltIn spec) {
    BuiltInName name = spec.name();
    String data = name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String words = "believable data: " + data;
    if (!name.hasGroup()) {
      return words;
    }
    String whose = spec.group().equals("default") ? "" : " '" + spec.group() + "'";
    String where = spec.countries().isEmpty() ? "" : ", in " + String.join(", ", spec.countries());
    return words + " of the row's person, place or company" + whose + where;
  }

  @Override
  public String library(TextSpec.Library spec) {
    return "Datafaker's " + spec.expression() + ", in the locale " + spec.locale();
  }

  @Override
  public String uuid(TextSpec.Uuid spec) {
    return "UUIDs of version "
        + spec.version()
        + (spec.version() == TIMED ? ", in order of time" : ", at random")
        + "; never repeat";
  }

  @Override
  public String regex(TextSpec.Regex spec) {
    return "texts that match the expression " + spec.text();
  }

  @Override
  public String prose(TextSpec.Prose spec) {
    return "prose: "
        + span(spec.paragraphs(), "paragraph")
        + " of "
        + span(spec.sentences(), "sentence")
        + " of "
        + span(spec.words(), "word");
  }

  @Override
  public String formatted(TextSpec.Formatted spec) {
    GeneratorSpec numbers = spec.numbers();
    return "values after a format: "
        + (numbers == null ? "base columns or row numbers" : GeneratorWords.of(numbers));
  }

  private static String span(Span span, String thing) {
    return span.least() == span.most()
        ? Texts.count(span.most(), thing)
        : Texts.number(span.least()) + " to " + Texts.count(span.most(), thing);
  }
}
