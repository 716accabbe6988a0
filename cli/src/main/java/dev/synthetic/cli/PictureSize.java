package dev.synthetic.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The size of a picture in pixels. */
record PictureSize(int width, int height) {
  private static final int SMALLEST_WIDTH = 320;
  private static final int SMALLEST_HEIGHT = 200;
  private static final int LARGEST = 10_000;

  /** Reads {@code 960x300}. */
  static final class Converter implements ITypeConverter<PictureSize> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    @Override
    public PictureSize convert(String value) {
      Matcher matcher = SIZE.matcher(value);
      if (matcher.matches()) {
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        boolean isSmall = width < SMALLEST_WIDTH || height < SMALLEST_HEIGHT;
        if (!isSmall && width <= LARGEST && height <= LARGEST) {
          return new PictureSize(width, height);
        }
      }
      throw new TypeConversionException(
          "must be a width and a height such as 960x300, from 320x200 to 10000x10000, but was '"
              + value
              + "'");
    }
  }
}
