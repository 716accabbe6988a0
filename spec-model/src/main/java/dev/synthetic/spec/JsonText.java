package dev.synthetic.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Plain values as JSON: maps, lists, texts, numbers, booleans, times, durations and drafts. */
final class JsonText {
  private static final int MOST_ZEROS = 20;

  private final JsonGenerator json;

  private JsonText(JsonGenerator json) {
    this.json = json;
  }

  /** The text of a value. */
  static String of(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new JsonText(json).write(value);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be written", e);
    }
    return text.toString();
  }

  private void write(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      write(number);
    } else {
      writeOther(value);
    }
  }

  /** Numbers in decimal digits; what is none, such as NaN, becomes a text that is refused. */
  private void write(Number number) throws IOException {
    boolean isWhole =
        number instanceof Long
            || number instanceof Integer
            || number instanceof Short
            || number instanceof Byte
            || number instanceof BigInteger;
    if (isWhole || number instanceof BigDecimal) {
      json.writeNumber(number.toString());
    } else if (Double.isFinite(number.doubleValue())) {
      BigDecimal digits = new BigDecimal(number.toString()).stripTrailingZeros();
      boolean isShort = digits.scale() < 0 && digits.scale() > -MOST_ZEROS;
      json.writeNumber((isShort ? digits.setScale(0) : digits).toString());
    } else {
      json.writeString(number.toString());
    }
  }

  private void writeOther(Object value) throws IOException {
    if (value instanceof ColumnDraft draft) {
      write(draft.keys());
    } else if (value instanceof DistributionDraft draft) {
      write(draft.keys());
    } else if (value instanceof Duration duration) {
      json.writeString(duration.toNanos() / 1_000 + " microseconds");
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
