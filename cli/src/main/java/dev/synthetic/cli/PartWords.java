package dev.synthetic.cli;

import dev.synthetic.spec.BuiltInName;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.TextSpec;
import java.util.ArrayList;
import java.util.List;

/** Words of the generators that are families of their own. */
final class PartWords {
  /** Those of columns with columns inside. */
  static final NestedSpec.Cases<String> NESTED = new Nested();

  /** Those of cells of other rows. */
  static final ReferenceSpec.Cases<String> REFERENCE = new Reference();

  /** Those of texts. */
  static final TextSpec.Cases<String> TEXT = new Text();

  private PartWords() {}

  private static final class Nested implements NestedSpec.Cases<String> {
    @Override
    public String structOf(NestedSpec.StructOf spec) {
      return "a struct of its fields";
    }

    @Override
    public String arrayOf(NestedSpec.ArrayOf spec) {
      return spec.drawing() == NestedSpec.Drawing.WITH_REPLACEMENT
          ? "an array of elements"
          : "an array of different elements";
    }

    @Override
    public String mapOf(NestedSpec.MapOf spec) {
      return "a map with different keys";
    }

    @Override
    public String conditional(NestedSpec.Conditional spec) {
      List<String> branches = new ArrayList<>();
      for (NestedSpec.Branch branch : spec.branches()) {
        String condition =
            branch.condition().generator() instanceof GeneratorSpec.Expression expression
                ? expression.sql()
                : branch.condition().name();
        branches.add("if " + condition + ": " + branch.value().name());
      }
      ColumnSpec otherwise = spec.otherwise();
      branches.add(otherwise == null ? "else null" : "else " + otherwise.name());
      return String.join("; ", branches);
    }

    @Override
    public String randomBytes(NestedSpec.RandomBytes spec) {
      return "random bytes";
    }
  }

  private static final class Reference implements ReferenceSpec.Cases<String> {
    @Override
    public String draw(ReferenceSpec.Draw spec) {
      return "a key of one of "
          + Texts.count(spec.rows(), "row")
          + " of "
          + target(spec.table(), spec.column())
          + ", at random"
          + GeneratorWords.shape(spec.distribution());
    }

    @Override
    public String children(ReferenceSpec.Children spec) {
      String most = Texts.number(spec.maxValue());
      return "the keys "
          + target(spec.table(), spec.column())
          + ", one after another, each for "
          + (spec.minValue() == spec.maxValue() ? most : spec.minValue() + " to " + most)
          + " rows"
          + GeneratorWords.shape(spec.distribution());
    }

    @Override
    public String lookup(ReferenceSpec.Lookup spec) {
      return spec.column() + " of the row that " + spec.reference() + " refers to";
    }

    @Override
    public String ordinal(ReferenceSpec.Ordinal spec) {
      return "the row's number among those of its " + spec.reference() + ", from " + spec.start();
    }

    private static String target(String table, String column) {
      return table + "." + column;
    }
  }

  private static final class Text implements TextSpec.Cases<String> {
    @Override
    public String builtIn(TextSpec.BuiltIn spec) {
      BuiltInName name = spec.name();
      return "believable data: "
          + name.text()
          + (name.hasCountry() && !spec.countries().isEmpty()
              ? " of " + String.join(", ", spec.countries())
              : "")
          + (name.hasGroup() ? whose(spec) : "");
    }

    private static String whose(TextSpec.BuiltIn spec) {
      return (spec.countries().isEmpty() ? "" : ",")
          + " of the row's person, place or company"
          + (spec.group().equals("default") ? "" : " '" + spec.group() + "'");
    }

    @Override
    public String library(TextSpec.Library spec) {
      return "Datafaker's " + spec.expression() + " in the locale " + spec.locale();
    }

    @Override
    public String uuid(TextSpec.Uuid spec) {
      return "UUIDs of version "
          + spec.version()
          + (spec.isTimed() ? ", in order of time" : ", at random")
          + "; never repeat";
    }

    @Override
    public String regex(TextSpec.Regex spec) {
      return "texts that match " + spec.text();
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

    private static String span(TextSpec.Span span, String thing) {
      return span.least() == span.most()
          ? Texts.count(span.most(), thing)
          : span.least() + " to " + Texts.count(span.most(), thing);
    }

    @Override
    public String formatted(TextSpec.Formatted spec) {
      GeneratorSpec numbers = spec.numbers();
      return "values after a format" + (numbers == null ? "" : ": " + GeneratorWords.of(numbers));
    }
  }

  /** The parts that a series has, by their keys. */
  static List<String> of(SeriesSpec series) {
    List<String> parts = new ArrayList<>(List.of("level"));
    add(parts, series.trend() != null, "trend");
    add(parts, !series.seasons().isEmpty(), "seasonality");
    add(parts, !series.steps().isEmpty(), "step");
    add(parts, series.randomWalk() != null, "randomWalk");
    add(parts, series.ar1() != null, "ar1");
    add(parts, series.spikes() != null, "spikes");
    add(parts, series.noiseStddev() > 0, "noise");
    add(parts, series.hasGaps(), "missing");
    return parts;
  }

  private static void add(List<String> parts, boolean has, String part) {
    if (has) {
      parts.add(part);
    }
  }
}
