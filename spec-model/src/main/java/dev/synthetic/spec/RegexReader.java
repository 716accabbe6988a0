package dev.synthetic.spec;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads texts that a regular expression matches. */
final class RegexReader {
  private final Keys keys;

  RegexReader(Keys keys) {
    this.keys = keys;
  }

  @Nullable GeneratorSpec read() {
    return keys.read("regex", RegexReader::regex);
  }

  private static GeneratorSpec regex(SpecNode node) {
    String text = TemplateReader.text(node);
    RegexPart pattern = RegexParser.parse(text);
    try {
      Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new ValueException(
          "must be a regular expression of Java, but "
              + e.getDescription()
              + " near character "
              + (e.getIndex() + 1));
    }
    long longest = pattern.mostBytes();
    if (longest > SpecLimits.LONGEST_TEMPLATE_TEXT) {
      throw new ValueException(
          "must give texts of at most "
              + SpecLimits.LONGEST_TEMPLATE_TEXT
              + " bytes of UTF-8, but may give "
              + (longest == RegexPart.LARGEST ? "far more" : longest)
              + "; repeat less");
    }
    return new TextSpec.Regex(text, pattern);
  }
}
