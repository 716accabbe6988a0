package dev.synthetic.spark.source;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** The text of a spec, from wherever the options say that it is. */
final class SpecText {
  /** A spec that says nothing, for a table of which the schema alone is given. */
  static final String EMPTY = "{}";

  /** The options that name a spec, of which one is given. */
  static final List<String> OPTIONS =
      List.of(SourceOptions.SPEC, SourceOptions.SPEC_FILE, SourceOptions.PRESET);

  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private SpecText() {}

  /**
   * The text that the options name.
   *
   * @throws InvalidSpecException if they name none, several, or one that cannot be read
   */
  static String of(SourceOptions options) {
    List<String> given = OPTIONS.stream().filter(name -> options.value(name) != null).toList();
    if (given.size() > 1) {
      throw invalid(given.get(1), "contradicts '" + given.get(0) + "'; give one of them");
    }
    String spec = options.value(SourceOptions.SPEC);
    if (spec != null) {
      return spec;
    }
    String file = options.value(SourceOptions.SPEC_FILE);
    String preset = options.value(SourceOptions.PRESET);
    if (file == null && preset == null) {
      if (options.value(SourceOptions.SCHEMA) != null) {
        return EMPTY;
      }
      throw missing(options.value(SourceOptions.PATH));
    }
    return file == null
        ? preset(String.valueOf(preset))
        : file(file, HadoopSettings.ofActiveSession());
  }

  /** Whether the options name a spec, however many. */
  static boolean isNamedBy(SourceOptions options) {
    return OPTIONS.stream().anyMatch(name -> options.value(name) != null);
  }

  private static String preset(String name) {
    if (!Presets.names().contains(name)) {
      throw invalid(
          SourceOptions.PRESET,
          "must be one of " + String.join(", ", Presets.names()) + ", but was '" + name + "'");
    }
    return Presets.text(name);
  }

  /**
   * The text of a file.
   *
   * @throws InvalidSpecException if there is none, or it is too long or no text
   */
  static String file(String uri, Configuration conf) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(uri, conf)))
          .toString();
    } catch (CharacterCodingException e) {
      throw ofFile("must be text in UTF-8, but '" + uri + "' is not; convert it");
    } catch (FileNotFoundException e) {
      throw ofFile("must be a file, but '" + uri + "' does not exist");
    } catch (IOException e) {
      throw ofFile("must be readable, but '" + uri + "' is not: " + e.getMessage());
    }
  }

  private static byte[] bytes(String uri, Configuration conf) throws IOException {
    Path path = path(uri);
    FileSystem files = path.getFileSystem(conf);
    if (files.getFileStatus(path).isDirectory()) {
      throw ofFile("must be a file, but '" + uri + "' is a directory");
    }
    try (InputStream stream = files.open(path)) {
      byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw ofFile("must have at most " + MOST_BYTES + " bytes, but '" + uri + "' has more");
      }
      return bytes;
    }
  }

  private static Path path(String uri) {
    try {
      return new Path(uri);
    } catch (IllegalArgumentException e) {
      throw ofFile("must be a URI, but was '" + uri + "': " + e.getMessage());
    }
  }

  private static InvalidSpecException missing(@Nullable String path) {
    String advice =
        "none was given; set one of the options spec, specFile and preset, or give a schema to have"
            + " columns guessed by their names and types";
    if (path == null) {
      return invalid(SourceOptions.SPEC, advice);
    }
    return invalid(
        SourceOptions.PATH, "names no spec, but was '" + path + "'; set the option specFile to it");
  }

  private static InvalidSpecException ofFile(String message) {
    return invalid(SourceOptions.SPEC_FILE, message);
  }

  private static InvalidSpecException invalid(String option, String message) {
    return new InvalidSpecException("unnamed", List.of(new Problem(option, message)));
  }
}
