package dev.synthetic.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a spec: JSON of everything that decides data, and of nothing else, every
 * default filled in. Two specs give the same data if their forms are the same text.
 *
 * <p>The pace ({@code rowsPerSecond, rate, arrivals}), size and partitions are left out: a stream
 * may change them at any time.
 */
public final class SpecCanonical {
  /** The key of the columns inside a column. */
  static final String INNER = "columns";

  /** The tables that a table refers to. */
  static final String PARENTS = "parents";

  private static final int FINGERPRINT_BYTES = 16;

  private final JsonGenerator json;

  private SpecCanonical(JsonGenerator json) {
    this.json = json;
  }

  /** The canonical form. */
  public static String text(Spec spec) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new SpecCanonical(json).spec(spec);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be written", e);
    }
    return text.toString();
  }

  /** 128 bits of SHA-256 over the canonical form, as 32 hexadecimal digits. */
  public static String fingerprint(Spec spec) {
    return fingerprint(text(spec));
  }

  /**
   * The fingerprint of a canonical form.
   *
   * @param text as {@link #text} gives it
   */
  public static String fingerprint(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, FINGERPRINT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform provides SHA-256", e);
    }
  }

  private void spec(Spec spec) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", spec.version());
    json.writeStringField("name", spec.name());
    json.writeNumberField("seed", spec.seed());
    json.writeStringField("timeZone", spec.timeZone().getId());
    micros("startMicros", spec.startMicros());
    json.writeArrayFieldStart("columns");
    for (ColumnSpec column : spec.columns()) {
      column(column);
    }
    json.writeEndArray();
    if (!spec.parents().isEmpty()) {
      json.writeArrayFieldStart(PARENTS);
      for (Spec parent : spec.parents()) {
        parent(parent);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** What decides the columns needed of another table; its pace where any of them shows time. */
  private void parent(Spec parent) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", parent.name());
    json.writeNumberField("seed", parent.seed());
    json.writeStringField("timeZone", parent.timeZone().getId());
    if (parent.startMicros() != null) {
      micros("startMicros", parent.startMicros());
      json.writeStringField("rowsPerSecond", number(parent.rowsPerSecond()));
      json.writeStringField("rate", RateText.text(parent.rate()));
    }
    json.writeArrayFieldStart("columns");
    for (ColumnSpec column : parent.columns()) {
      column(column);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void micros(String field, @Nullable Long micros) throws IOException {
    if (micros != null) {
      json.writeNumberField(field, micros);
    }
  }

  private void column(ColumnSpec column) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", column.name());
    json.writeStringField("type", column.type().ddl());
    json.writeArrayFieldStart("baseColumn");
    for (String base : column.baseColumns()) {
      json.writeString(base.toLowerCase(Locale.ROOT));
    }
    json.writeEndArray();
    json.writeStringField("percentNulls", number(column.percentNulls()));
    json.writeBooleanField("omit", column.omit());
    json.writeStringField("generator", column.generator().match(new Generator()));
    inner(column.inner());
    json.writeEndObject();
  }

  /** Columns inside a column; a column without any is written as if there were none ever. */
  private void inner(List<ColumnSpec> columns) throws IOException {
    if (columns.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(INNER);
    for (ColumnSpec column : columns) {
      column(column);
    }
    json.writeEndArray();
  }

  static String number(@Nullable BigDecimal number) {
    return number == null ? "null" : number.stripTrailingZeros().toString();
  }

  /** The text of a generator: its name, and its parts in a fixed order. */
  static final class Generator implements GeneratorSpec.Cases<String> {
    @Override
    public String range(GeneratorSpec.Range spec) {
      return call(
          "range",
          number(spec.minValue()),
          number(spec.maxValue()),
          number(spec.step()),
          spec.order(),
          distribution(spec.distribution()));
    }

    @Override
    public String timeRange(GeneratorSpec.TimeRange spec) {
      return call("timeRange", spec.begin(), spec.end(), interval(spec.interval()), spec.order());
    }

    @Override
    public String choice(GeneratorSpec.Choice spec) {
      return call(
          "choice",
          list(spec.values().stream().map(Generator::value).toList()),
          list(spec.weights().stream().map(Double::toHexString).toList()),
          spec.order(),
          distribution(spec.distribution()));
    }

    @Override
    public String uniqueNumbers(GeneratorSpec.UniqueNumbers spec) {
      return call(
          "uniqueNumbers",
          spec.count(),
          number(spec.minValue()),
          number(spec.maxValue()),
          number(spec.step()),
          spec.order());
    }

    @Override
    public String uniqueTimes(GeneratorSpec.UniqueTimes spec) {
      return call(
          "uniqueTimes", spec.count(), spec.begin(), interval(spec.interval()), spec.order());
    }

    @Override
    public String sequence(GeneratorSpec.Sequence spec) {
      return call("sequence", number(spec.start()), number(spec.step()));
    }

    @Override
    public String eventTime(GeneratorSpec.EventTime spec) {
      GeneratorSpec.Lateness lateness = spec.lateness();
      return lateness == null
          ? call("eventTime")
          : call(
              "eventTime",
              number(lateness.share()),
              lateness.maxMicros(),
              distribution(lateness.distribution()));
    }

    @Override
    public String expression(GeneratorSpec.Expression spec) {
      return call("expression", text(spec.sql()));
    }

    @Override
    public String template(GeneratorSpec.Template spec) {
      return call(
          "template",
          text(spec.text()),
          spec.escapeSpecialChars(),
          list(spec.wordList().stream().map(Generator::text).toList()));
    }

    @Override
    public String key(KeySpec spec) {
      return spec.matchKey(new KeyText());
    }

    @Override
    public String series(SeriesSpec spec) {
      return SeriesCanonical.text(spec);
    }

    @Override
    public String text(TextSpec spec) {
      return spec.match(new TextCanonical());
    }

    @Override
    public String drawnTimes(DrawnTimes spec) {
      return call(
          "drawnTimes",
          spec.begin(),
          spec.end(),
          interval(spec.interval()),
          distribution(spec.distribution()));
    }

    @Override
    public String rawRange(RawRange spec) {
      return call(
          "rawRange", number(spec.minValue()), number(spec.maxValue()), number(spec.step()));
    }

    @Override
    public String nested(NestedSpec spec) {
      return spec.matchNested(new NestedCanonical());
    }

    static String distribution(DistributionSpec distribution) {
      return distribution.match(new DistributionText());
    }

    @Override
    public String reference(ReferenceSpec spec) {
      return spec.match(new ReferenceText());
    }

    static String interval(@Nullable Interval interval) {
      return interval == null
          ? "null"
          : interval.months() + "/" + interval.days() + "/" + interval.micros();
    }

    private static String value(Object value) {
      if (value instanceof String string) {
        return text(string);
      }
      if (value instanceof Double real) {
        return hex(real);
      }
      return value instanceof BigDecimal decimal ? number(decimal) : String.valueOf(value);
    }

    /** Exact, and the same in every JVM, which decimal digits of a double are not. */
    static String hex(double number) {
      return Double.toHexString(number);
    }

    /** Length first, so that no text can be taken for several. */
    static String text(String text) {
      return text.length() + ":" + text;
    }

    static String list(List<String> items) {
      return items.size() + "[" + String.join(",", items) + "]";
    }

    static String call(String name, @Nullable Object... parts) {
      List<String> texts = Arrays.stream(parts).map(String::valueOf).toList();
      return name + "(" + String.join(",", texts) + ")";
    }
  }
}
