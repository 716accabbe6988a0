package dev.synthetic.cli;

import dev.synthetic.spec.DistributionSpec;
import dev.synthetic.spec.DrawnTimes;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.GeneratorSpec.Choice;
import dev.synthetic.spec.GeneratorSpec.EventTime;
import dev.synthetic.spec.GeneratorSpec.Expression;
import dev.synthetic.spec.GeneratorSpec.Lateness;
import dev.synthetic.spec.GeneratorSpec.Range;
import dev.synthetic.spec.GeneratorSpec.Sequence;
import dev.synthetic.spec.GeneratorSpec.Template;
import dev.synthetic.spec.GeneratorSpec.TimeRange;
import dev.synthetic.spec.GeneratorSpec.UniqueNumbers;
import dev.synthetic.spec.GeneratorSpec.UniqueTimes;
import dev.synthetic.spec.KeySpec;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.Order;
import dev.synthetic.spec.RawRange;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.TextSpec;
import java.math.BigDecimal;
import java.util.List;

/** How a column's values come about, in words: a sentence without its full stop. */
final class GeneratorWords implements GeneratorSpec.Cases<String> {
  private static final int SHOWN_VALUES = 6;
  private static final GeneratorWords WORDS = new GeneratorWords();

  private GeneratorWords() {}

  /** The words of a generator. */
  static String of(GeneratorSpec spec) {
    return spec.match(WORDS);
  }

  @Override
  public String range(Range spec) {
    return "numbers from "
        + number(spec.minValue())
        + " to "
        + number(spec.maxValue())
        + (spec.step() == null ? "" : " in steps of " + number(spec.step()))
        + order(spec.order())
        + shape(spec.distribution());
  }

  @Override
  public String timeRange(TimeRange spec) {
    return (spec.end() == null ? "times that go on without end" : "times between two ends")
        + (spec.interval() == null ? "" : ", at regular distances")
        + order(spec.order());
  }

  @Override
  public String choice(Choice spec) {
    return "one of "
        + values(spec.values())
        + (spec.weights().isEmpty() ? "" : ", weighted")
        + order(spec.order())
        + shape(spec.distribution());
  }

  private static String values(List<Object> values) {
    List<String> shown = values.stream().limit(SHOWN_VALUES).map(String::valueOf).toList();
    int more = values.size() - shown.size();
    return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
  }

  @Override
  public String uniqueNumbers(UniqueNumbers spec) {
    return Texts.number(spec.count())
        + " different numbers from "
        + number(spec.minValue())
        + " on"
        + order(spec.order());
  }

  @Override
  public String uniqueTimes(UniqueTimes spec) {
    return Texts.number(spec.count()) + " different times" + order(spec.order());
  }

  @Override
  public String sequence(Sequence spec) {
    return "a sequence from "
        + number(spec.start())
        + " on, in steps of "
        + number(spec.step())
        + "; never repeats";
  }

  @Override
  public String eventTime(EventTime spec) {
    Lateness lateness = spec.lateness();
    return "the instant at which the row is due"
        + (lateness == null
            ? ""
            : ", less a lateness of up to "
                + Texts.seconds(lateness.maxMicros() / 1e6)
                + " in a share of "
                + lateness.share().toPlainString()
                + shape(lateness.distribution()));
  }

  @Override
  public String expression(Expression spec) {
    return "the expression " + spec.sql();
  }

  @Override
  public String template(Template spec) {
    return "texts after the template " + spec.text();
  }

  @Override
  public String key(KeySpec spec) {
    return spec instanceof KeySpec.Numbers numbers
        ? "numbers from "
            + number(numbers.minValue())
            + " to "
            + number(numbers.maxValue())
            + " that never repeat"
        : "times that never repeat";
  }

  @Override
  public String nested(NestedSpec spec) {
    return spec.matchNested(PartWords.NESTED);
  }

  @Override
  public String reference(ReferenceSpec spec) {
    return spec.match(PartWords.REFERENCE);
  }

  @Override
  public String drawnTimes(DrawnTimes spec) {
    return "times between two ends"
        + (spec.interval() == null ? "" : ", at regular distances")
        + shape(spec.distribution());
  }

  @Override
  public String text(TextSpec spec) {
    return spec.match(PartWords.TEXT);
  }

  @Override
  public String series(SeriesSpec spec) {
    return "a series along " + axis(spec.axis()) + ": " + String.join(", ", PartWords.of(spec));
  }

  private static String axis(SeriesSpec.Axis axis) {
    return switch (axis.kind()) {
      case DUE_INSTANT -> "the rows' due instants";
      case ROWS -> "the rows' numbers";
      case COLUMN -> "column " + axis.column();
    };
  }

  @Override
  public String rawRange(RawRange spec) {
    return "the base value itself, from "
        + number(spec.minValue())
        + " to "
        + number(spec.maxValue())
        + " in steps of "
        + number(spec.step());
  }

  private static String order(Order order) {
    return order == Order.RANDOM ? ", at random" : ", in order";
  }

  /** What stands behind draws whose distribution is not the uniform one. */
  static String shape(DistributionSpec distribution) {
    return distribution instanceof DistributionSpec.Uniform ? "" : ": " + LawWords.of(distribution);
  }

  private static String number(BigDecimal number) {
    return number.precision() > 20 ? number.toString() : Texts.number(number);
  }
}
