package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.TemplateParser.Letters;
import dev.synthetic.spec.TemplatePart.BaseValue;
import dev.synthetic.spec.TemplatePart.Characters;
import dev.synthetic.spec.TemplatePart.Literal;
import dev.synthetic.spec.TemplatePart.Number;
import dev.synthetic.spec.TemplatePart.RowNumber;
import dev.synthetic.spec.TemplatePart.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates are read as. */
final class TemplateParserTest {
  private static final List<String> WORDS = List.of("one", "straße");

  @Test
  void likeNeighboursAreJoined() {
    assertThat(parse("No. dddxx"))
        .containsExactly(
            List.of(
                new Literal("No. "),
                new Characters("0123456789", 3),
                new Characters("0123456789abcdef", 2)));
  }

  @Test
  void barsPartAlternatives() {
    assertThat(parse("b||\\|c"))
        .containsExactly(List.of(new Literal("b")), List.of(), List.of(new Literal("|c")));
  }

  @Test
  void escapesThatDraw() {
    assertThat(parse("\\n\\N\\w\\W"))
        .containsExactly(
            List.of(
                new Number(256),
                new Number(65536),
                new Word(WORDS),
                new Word(List.of("ONE", "STRASSE"))));
  }

  @Test
  void lettersAreThemselvesBehindABackslash_orWithoutOne() {
    assertThat(parse("\\d\\t")).containsExactly(List.of(new Literal("dt")));
    assertThat(TemplateParser.parse("d\\d", Letters.ESCAPED, WORDS, 0))
        .containsExactly(List.of(new Literal("d"), new Characters("0123456789", 1)));
  }

  @Test
  void backslashesInARowAreOne() {
    assertThat(parse("\\\\\\n")).isEqualTo(parse("\\n"));
  }

  @Test
  void classesListTheirCharacters() {
    assertThat(parse("[a-cx][_-][\\]\\-]"))
        .containsExactly(
            List.of(new Characters("abcx", 1), new Characters("_-", 1), new Characters("]-", 1)));
  }

  @Test
  void classOfOneCharacterIsThatCharacter() {
    assertThat(parse("[\\\\][b]c")).containsExactly(List.of(new Literal("\\bc")));
  }

  @Test
  void baseValuesAreNumbered() {
    assertThat(TemplateParser.parse("\\v1\\v0", Letters.BARE, WORDS, 2))
        .containsExactly(List.of(new BaseValue(1), new BaseValue(0)));
    assertThat(TemplateParser.parse("\\v\\V7", Letters.BARE, WORDS, 1))
        .containsExactly(List.of(new BaseValue(0), new BaseValue(0), new Literal("7")));
    assertThat(parse("\\V")).containsExactly(List.of(new RowNumber()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "dd\\ 3",
        "d[a 2",
        "[a- 1",
        "d[] 2",
        "d[^a] 2",
        "[DDD] 3",
        "[xa-cb] 6",
        "[z-a] 2",
        "ab\\v0 3",
        "é😀[] 3",
      })
  void problemIsToldWithItsPlace(String template, int place) {
    assertThatThrownBy(() -> parse(template))
        .isInstanceOf(ValueException.class)
        .hasMessageContaining("at character " + place + " ");
  }

  @Test
  void builtInWordsDifferFromEachOther() {
    assertThat(TemplateWords.ALL).hasSize(64).doesNotHaveDuplicates();
  }

  private static List<List<TemplatePart>> parse(String text) {
    return TemplateParser.parse(text, Letters.BARE, WORDS, 0);
  }
}
