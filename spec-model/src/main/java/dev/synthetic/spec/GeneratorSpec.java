package dev.synthetic.spec;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a column's values come about; which record it is follows from the keys of the column. */
public sealed interface GeneratorSpec extends Serializable
    permits GeneratorSpec.Range,
        GeneratorSpec.TimeRange,
        GeneratorSpec.Choice,
        GeneratorSpec.UniqueNumbers,
        GeneratorSpec.UniqueTimes,
        GeneratorSpec.Sequence,
        GeneratorSpec.EventTime,
        GeneratorSpec.Expression,
        GeneratorSpec.Template,
        KeySpec,
        NestedSpec,
        ReferenceSpec,
        DrawnTimes,
        TextSpec,
        SeriesSpec,
        RawRange {

  /**
   * Numbers between two bounds: {@code minValue, maxValue, step, random, distribution}.
   *
   * @param minValue smallest value (inclusive), a value of the column's type
   * @param maxValue largest value (inclusive), a value of the column's type, at least minValue
   * @param step distance of neighbours, positive; null for a real-valued float, double or decimal
   *     (integral columns always have one; a decimal without one has its scale's smallest unit)
   * @param order random draws or a walk
   * @param distribution the shape of the draws; uniform where the spec names none
   */
  record Range(
      BigDecimal minValue,
      BigDecimal maxValue,
      @Nullable BigDecimal step,
      Order order,
      DistributionSpec distribution)
      implements GeneratorSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.range(this);
    }
  }

  /**
   * Dates or timestamps between two bounds: {@code begin, end, interval, random}.
   *
   * @param begin first value (inclusive): days or microseconds since 1970-01-01, by column type
   * @param end last value (inclusive) in the same unit; null for a walk without end
   * @param interval distance of neighbours; null for random draws of any value in between
   * @param order random draws or a walk; random has an end
   */
  record TimeRange(long begin, @Nullable Long end, @Nullable Interval interval, Order order)
      implements GeneratorSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.timeRange(this);
    }
  }

  /**
   * One of some given values: {@code values, weights, random, distribution}.
   *
   * @param values the values in the column's type, not empty: {@code Boolean}; {@code Long} for
   *     integral types, for dates (days) and timestamps (microseconds since 1970-01-01), for
   *     intervals (months, or microseconds); {@code Double} for float and double; {@code
   *     BigDecimal} at the column's scale; {@code String}; {@code String} of hexadecimal digits for
   *     binary
   * @param weights as many positive weights as values; empty when all are alike
   * @param order random draws or a walk
   * @param distribution the shape of the rank drawn; uniform where the spec names none or weights
   *     decide
   */
  record Choice(
      List<Object> values, List<Double> weights, Order order, DistributionSpec distribution)
      implements GeneratorSpec {
    public Choice {
      values = List.copyOf(values);
      weights = List.copyOf(weights);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.choice(this);
    }
  }

  /**
   * Exactly {@code count} different numbers, each {@code count} consecutive rows showing each once:
   * {@code uniqueValues} with {@code minValue, maxValue, step, random}.
   *
   * @param count how many values there are, at least 1
   * @param minValue smallest possible value (inclusive)
   * @param maxValue largest possible value (inclusive); null where the spec gives none, and then
   *     the values are minValue, minValue + step, …; with a random order and a larger range the
   *     values are spread over the whole range
   * @param step distance of neighbours on the grid of possible values, positive
   * @param order one after another, or in an order shuffled by a keyed bijection
   */
  record UniqueNumbers(
      long count, BigDecimal minValue, @Nullable BigDecimal maxValue, BigDecimal step, Order order)
      implements GeneratorSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.uniqueNumbers(this);
    }
  }

  /**
   * Exactly {@code count} different dates or timestamps: {@code uniqueValues} with {@code begin,
   * interval, random}: begin, begin + interval, …
   *
   * @param count how many values there are, at least 1
   * @param begin first value: days or microseconds since 1970-01-01, by column type
   * @param interval distance of neighbours
   * @param order one after another, or in an order shuffled by a keyed bijection
   */
  record UniqueTimes(long count, long begin, Interval interval, Order order)
      implements GeneratorSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.uniqueTimes(this);
    }
  }

  /**
   * Numbers that never repeat: start, start + step, …: {@code sequence: {start, step}}.
   *
   * @param start value of row 0, a value of the column's type
   * @param step distance from one row to the next, not 0, possibly negative
   */
  record Sequence(BigDecimal start, BigDecimal step) implements GeneratorSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sequence(this);
    }
  }

  /**
   * The row's due instant on the timeline, less its lateness: {@code eventTime}, or nothing at all.
   *
   * @param lateness how late rows are; null where none is
   */
  record EventTime(@Nullable Lateness lateness) implements GeneratorSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.eventTime(this);
    }
  }

  /**
   * By how much an event happened before its row is due.
   *
   * @param share the share of rows that are late at all, 0 to 1
   * @param maxMicros the greatest lateness (inclusive), microseconds, positive
   * @param distribution the shape of a late row's lateness over 0 to the greatest, in seconds
   */
  record Lateness(BigDecimal share, long maxMicros, DistributionSpec distribution)
      implements Serializable {}

  /**
   * A Spark SQL expression over the other columns of the row: {@code expr}.
   *
   * @param sql the expression, as written
   */
  record Expression(String sql) implements GeneratorSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.expression(this);
    }
  }

  /**
   * Texts after a template: {@code template, escapeSpecialChars, wordList}.
   *
   * @param text the template, as written
   * @param escapeSpecialChars whether letters stand for characters behind a backslash only
   * @param wordList the words that the spec gives; empty where they are the built-in ones
   * @param alternatives the template, read: equally likely, each of pieces, possibly of none
   */
  record Template(
      String text,
      boolean escapeSpecialChars,
      List<String> wordList,
      List<List<TemplatePart>> alternatives)
      implements GeneratorSpec {
    public Template {
      wordList = List.copyOf(wordList);
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.template(this);
    }
  }

  /** The columns that it names itself, as inputs besides the base columns; often none. */
  default List<String> inputs() {
    return List.of();
  }

  /** The answer of the case that fits this generator. */
  <R> R match(Cases<R> cases);

  /** One method per generator: a new one breaks every binder until it is handled. */
  interface Cases<R> {
    R range(Range spec);

    R timeRange(TimeRange spec);

    R choice(Choice spec);

    R uniqueNumbers(UniqueNumbers spec);

    R uniqueTimes(UniqueTimes spec);

    R sequence(Sequence spec);

    R eventTime(EventTime spec);

    R expression(Expression spec);

    R template(Template spec);

    R key(KeySpec spec);

    R nested(NestedSpec spec);

    R reference(ReferenceSpec spec);

    R drawnTimes(DrawnTimes spec);

    R text(TextSpec spec);

    R series(SeriesSpec spec);

    R rawRange(RawRange spec);
  }
}
