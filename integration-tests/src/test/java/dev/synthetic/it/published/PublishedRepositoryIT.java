package dev.synthetic.it.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What {@code mvn deploy} puts into a repository. */
final class PublishedRepositoryIT {
  @BeforeAll
  static void askForTheRepository() throws Exception {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || Files.exists(Published.repository()), "mvn -Prelease makes it");
  }

  @Test
  void jarIsTheOneThatWasTested() throws Exception {
    assertThat(Published.file("\\.jar")).hasSameBinaryContentAs(Published.jar());
  }

  @Test
  void pomNamesNoDependencyAndNoParent() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Published.file("\\.pom").toFile());

    for (String absent : List.of("dependency", "parent", "repository", "module", "profile")) {
      assertThat(pom.getElementsByTagName(absent).getLength()).as(absent).isZero();
    }
    for (String present : List.of("groupId", "artifactId", "version", "name", "description")) {
      assertThat(pom.getElementsByTagName(present).item(0).getTextContent())
          .as(present)
          .isNotBlank();
    }
  }

  @Test
  void everyClassHasItsSource() throws Exception {
    Set<String> sources = Set.copyOf(Published.files(Published.file("-sources\\.jar")));
    Set<String> expected =
        Published.files(Published.jar()).stream()
            .filter(file -> file.matches("dev/synthetic/sp(ark|ec)/.*\\.class"))
            .filter(file -> !file.contains("$"))
            .map(file -> file.replace(".class", ".java"))
            .collect(Collectors.toSet());

    assertThat(expected).hasSizeGreaterThan(500);
    assertThat(sources).containsAll(expected);
  }

  @Test
  void publicClassesHaveTheirPages() throws Exception {
    assertThat(Published.files(Published.file("-javadoc\\.jar")))
        .contains(
            "index.html",
            "dev/synthetic/spec/SpecReader.html",
            "dev/synthetic/spec/InvalidSpecException.html",
            "dev/synthetic/spark/catalog/SyntheticCatalog.html");
  }

  @Test
  void billOfMaterialsHasWhatIsInside() throws Exception {
    JsonNode bill = new ObjectMapper().readTree(Published.file("-cyclonedx\\.json").toFile());

    assertThat(bill.get("metadata").get("component").get("name").asText())
        .isEqualTo("synthetic-connector");
    assertThat(bill.get("components").findValuesAsText("purl"))
        .extracting(purl -> purl.replaceAll("@.*", ""))
        .containsExactlyInAnyOrder(
            "pkg:maven/dev.synthetic/synthetic-spec-model",
            "pkg:maven/org.snakeyaml/snakeyaml-engine");
    assertThat(Published.file("-cyclonedx\\.xml")).isNotEmptyFile();
  }
}
