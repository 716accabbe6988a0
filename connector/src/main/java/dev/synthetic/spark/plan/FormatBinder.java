package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.FormattedNumber;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.GivenText;
import dev.synthetic.spark.generate.JoinedTexts;
import dev.synthetic.spark.generate.LongVector;
import dev.synthetic.spark.generate.PaddedText;
import dev.synthetic.spark.generate.RowNumbers;
import dev.synthetic.spark.generate.TextPart;
import dev.synthetic.spec.FormatPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** Binds the pieces of a format to kernels. */
final class FormatBinder {
  private FormatBinder() {}

  /** A format of the number that a kernel writes. */
  static ColumnFill ofNumbers(List<FormatPart> format, Fill<long[]> numbers) {
    List<TextPart> parts = new ArrayList<>();
    for (FormatPart part : format) {
      parts.add(
          part instanceof FormatPart.Value value
              ? number(value, numbers, null, Long.SIZE)
              : literal(part));
    }
    return texts(parts);
  }

  /** A format of the row's number. */
  static ColumnFill ofRow(List<FormatPart> format) {
    return ofNumbers(format, new RowNumbers());
  }

  /** A format of base columns' values. */
  static ColumnFill ofBases(List<FormatPart> format, List<GeneratedVector> bases) {
    List<TextPart> parts = new ArrayList<>();
    int next = 0;
    for (FormatPart part : format) {
      parts.add(
          part instanceof FormatPart.Value value ? base(value, bases.get(next++)) : literal(part));
    }
    return texts(parts);
  }

  private static TextPart base(FormatPart.Value value, GeneratedVector base) {
    if (!(base instanceof LongVector longs)) {
      return value.width() == 0 ? new GivenText.Texts(base) : new PaddedText(base, value.width());
    }
    Fill<long[]> copied =
        (rows, numbers) -> System.arraycopy(longs.values(), 0, numbers, 0, rows.count());
    return number(value, copied, base.hasNull() ? base : null, bits(base.dataType()));
  }

  private static TextPart number(
      FormatPart.Value value, Fill<long[]> numbers, @Nullable GeneratedVector nulls, int bits) {
    FormattedNumber.Style style =
        switch (value.style()) {
          case TEXT, DECIMAL -> FormattedNumber.Style.DECIMAL;
          case HEXADECIMAL -> FormattedNumber.Style.HEXADECIMAL;
          case HEXADECIMAL_CAPITALS -> FormattedNumber.Style.HEXADECIMAL_CAPITALS;
        };
    return new FormattedNumber(
        numbers, nulls, style, value.width(), value.zeros() ? '0' : ' ', bits);
  }

  /** How many bits a type of whole numbers has. */
  private static int bits(DataType type) {
    if (type.equals(DataTypes.ByteType)) {
      return Byte.SIZE;
    }
    if (type.equals(DataTypes.ShortType)) {
      return Short.SIZE;
    }
    return type.equals(DataTypes.IntegerType) ? Integer.SIZE : Long.SIZE;
  }

  private static TextPart literal(FormatPart part) {
    String text = ((FormatPart.Literal) part).text();
    return new GivenText.Literal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ColumnFill texts(List<TextPart> parts) {
    return new ColumnFill.Texts(new JoinedTexts(parts.toArray(TextPart[]::new)));
  }
}
