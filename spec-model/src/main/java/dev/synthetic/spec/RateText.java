package dev.synthetic.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A rate as compact JSON, to be kept beside the rows that it has timed: lengths in microseconds,
 * multipliers as decimal texts, every default filled in. One rate has one text.
 */
public final class RateText {
  private final JsonGenerator json;

  private RateText(JsonGenerator json) {
    this.json = json;
  }

  /** The text of a rate. */
  public static String text(RateSpec rate) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new RateText(json).rate(rate);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be written", e);
    }
    return text.toString();
  }

  /**
   * The rate of a text, which is exactly what {@link #text} writes.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static RateSpec parse(String text) {
    RateSpec rate = RateTextReader.read(text);
    if (!text(rate).equals(text)) {
      throw RateTextReader.foreign(text, null);
    }
    return rate;
  }

  private void rate(RateSpec rate) throws IOException {
    json.writeStartObject();
    json.writeStringField(RateReader.ARRIVALS, rate.arrivals().text());
    json.writeArrayFieldStart("profiles");
    for (RateSpec.Profile profile : rate.profiles()) {
      json.writeStartObject();
      profile.match(new Writer()).write();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void multiplier(String field, BigDecimal number) throws IOException {
    json.writeStringField(field, Multipliers.plain(number).toPlainString());
  }

  /** Something to write. */
  private interface Part {
    void write() throws IOException;
  }

  /** Writes the field of a profile: its name, and its settings in a fixed order. */
  private final class Writer implements RateSpec.Cases<Part> {
    private Part settings(RateSpec.Profile profile, Part settings) {
      return () -> {
        json.writeObjectFieldStart(profile.text());
        settings.write();
        json.writeEndObject();
      };
    }

    @Override
    public Part constant(RateSpec.Constant spec) {
      return settings(spec, () -> RateText.this.multiplier("multiplier", spec.multiplier()));
    }

    @Override
    public Part ramp(RateSpec.Ramp spec) {
      return settings(
          spec,
          () -> {
            multiplier("from", spec.from());
            multiplier("to", spec.to());
            json.writeNumberField("overMicros", spec.overMicros());
          });
    }

    @Override
    public Part steps(RateSpec.Steps spec) {
      return () -> {
        json.writeArrayFieldStart(spec.text());
        for (RateSpec.Step step : spec.steps()) {
          json.writeStartObject();
          json.writeNumberField("afterMicros", step.afterMicros());
          multiplier("multiplier", step.multiplier());
          json.writeEndObject();
        }
        json.writeEndArray();
      };
    }

    @Override
    public Part sine(RateSpec.Sine spec) {
      return settings(
          spec,
          () -> {
            json.writeNumberField("periodMicros", spec.periodMicros());
            multiplier("amplitude", spec.amplitude());
            json.writeNumberField("phaseMicros", spec.phaseMicros());
          });
    }

    @Override
    public Part square(RateSpec.Square spec) {
      return settings(
          spec,
          () -> {
            json.writeNumberField("periodMicros", spec.periodMicros());
            multiplier("high", spec.high());
            multiplier("low", spec.low());
            json.writeNumberField("highMicros", spec.highMicros());
            json.writeNumberField("phaseMicros", spec.phaseMicros());
          });
    }

    @Override
    public Part businessHours(RateSpec.BusinessHours spec) {
      return settings(
          spec,
          () -> {
            json.writeArrayFieldStart("days");
            for (DayOfWeek day : spec.days()) {
              json.writeString(WeekDays.shown(day));
            }
            json.writeEndArray();
            json.writeNumberField("openMicros", spec.openMicros());
            json.writeNumberField("closeMicros", spec.closeMicros());
            json.writeStringField("timeZone", spec.timeZone().getId());
            multiplier("inside", spec.inside());
            multiplier("outside", spec.outside());
            json.writeArrayFieldStart("holidays");
            for (LocalDate day : spec.holidays()) {
              json.writeString(day.toString());
            }
            json.writeEndArray();
          });
    }

    @Override
    public Part bursts(RateSpec.Bursts spec) {
      return settings(
          spec,
          () -> {
            json.writeNumberField("everyMicros", spec.everyMicros());
            json.writeNumberField("durationMicros", spec.durationMicros());
            multiplier("multiplier", spec.multiplier());
            json.writeStringField("placement", Constants.text(spec.placement()));
          });
    }

    @Override
    public Part schedule(RateSpec.Schedule spec) {
      return settings(
          spec,
          () -> {
            json.writeArrayFieldStart("weights");
            for (BigDecimal weight : spec.weights()) {
              json.writeString(Multipliers.plain(weight).toPlainString());
            }
            json.writeEndArray();
            json.writeStringField("timeZone", spec.timeZone().getId());
          });
    }
  }
}
