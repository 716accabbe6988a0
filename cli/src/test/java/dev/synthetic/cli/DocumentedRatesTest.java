package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures of the document on rates. {@code DocumentedRate.Pictures} draws them anew, to be
 * looked at.
 */
final class DocumentedRatesTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "rate.md");

  @ParameterizedTest
  @MethodSource("rates")
  void pictureIsWhatItsSpecDraws(DocumentedRate rate) throws IOException {
    assertThat(rate.drawn()).isEqualTo(rate.committed());
  }

  @Test
  void everyPictureHasItsSpec() throws IOException {
    List<String> shown =
        Pattern.compile("\\]\\((images/\\S+\\.svg)\\)")
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map(result -> "docs/" + result.group(1))
            .toList();
    assertThat(rates()).extracting(DocumentedRate::picture).isEqualTo(shown).hasSize(11);
  }

  static List<DocumentedRate> rates() throws IOException {
    return DocumentedRate.all();
  }
}
