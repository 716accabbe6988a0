package dev.synthetic.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where rows go. */
sealed interface Sink {
  /** Spark's name of the format. */
  String format();

  /**
   * A directory of files.
   *
   * @param format {@code delta}, {@code parquet} or {@code json}
   */
  record Files(String format, Path directory) implements Sink {}

  /** The terminal. */
  record Console() implements Sink {
    @Override
    public String format() {
      return "console";
    }
  }

  /** Nowhere: every row is made, and dropped. */
  record Noop() implements Sink {
    @Override
    public String format() {
      return "noop";
    }
  }

  /**
   * Reads {@code delta:DIR}, {@code parquet:DIR}, {@code json:DIR}, {@code console}, {@code noop}.
   */
  final class Converter implements ITypeConverter<Sink> {
    private static final List<String> FORMATS = List.of("delta", "parquet", "json");

    @Override
    public Sink convert(String value) {
      if (value.equals("console")) {
        return new Console();
      }
      if (value.equals("noop")) {
        return new Noop();
      }
      int colon = value.indexOf(':');
      String format = colon < 0 ? value : value.substring(0, colon);
      if (!FORMATS.contains(format) || colon < 0 || colon == value.length() - 1) {
        throw new TypeConversionException(
            "must be delta:DIR, parquet:DIR, json:DIR, console or noop, but was '" + value + "'");
      }
      return new Files(format, Path.of(value.substring(colon + 1)).toAbsolutePath());
    }
  }
}
