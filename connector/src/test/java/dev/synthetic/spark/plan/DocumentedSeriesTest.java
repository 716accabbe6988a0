package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of docs/series.md show what the specs above them give. */
final class DocumentedSeriesTest {
  @ParameterizedTest
  @MethodSource("series")
  void pictureShowsItsSpec(DocumentedSeries series) throws IOException {
    assertThat(series.svg()).isEqualTo(Files.readString(series.picture(), StandardCharsets.UTF_8));
  }

  @Test
  void everyPartHasAPicture() throws IOException {
    assertThat(series().count()).isGreaterThanOrEqualTo(10);
  }

  static Stream<DocumentedSeries> series() throws IOException {
    return DocumentedSeries.all().stream();
  }
}
