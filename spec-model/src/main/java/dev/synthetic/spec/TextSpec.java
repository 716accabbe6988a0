package dev.synthetic.spec;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How texts come about that follow no template: the keys of string columns beyond {@code values}.
 */
public sealed interface TextSpec extends GeneratorSpec {

  /**
   * Believable data of a kind: {@code faker: email}, or {@code faker: {name, group, countries}}.
   *
   * @param name what it is
   * @param group the person, place or company it is of: columns of one group agree with each other
   * @param countries the codes of the countries that places are in; empty for all there are
   */
  record BuiltIn(BuiltInName name, String group, List<String> countries) implements TextSpec {
    public BuiltIn {
      countries = List.copyOf(countries);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.builtIn(this);
    }
  }

  /**
   * Texts by an expression of the Datafaker library: {@code faker: "name.fullName"}.
   *
   * @param expression the expression, as the library reads it: {@code #{Name.fullName}}
   * @param locale the locale of the data, as a language tag
   */
  record Library(String expression, String locale) implements TextSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.library(this);
    }
  }

  /**
   * Identifiers that never repeat: {@code uuid: true}, or {@code uuid: {version}}.
   *
   * @param version 4, all of random bits, or 7, in the order of the rows' due instants
   */
  record Uuid(int version) implements TextSpec {
    private static final int TIMED = 7;

    /** Whether the timeline decides it. */
    public boolean isTimed() {
      return version == TIMED;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.uuid(this);
    }
  }

  /**
   * Texts that a regular expression matches: {@code regex}.
   *
   * @param text the expression, as written
   * @param pattern the expression, read
   */
  record Regex(String text, RegexPart pattern) implements TextSpec {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.regex(this);
    }
  }

  /**
   * Paragraphs of sentences of words: {@code text: {paragraphs, sentences, words, …}}.
   *
   * @param paragraphs how many paragraphs a text has
   * @param sentences how many sentences a paragraph has
   * @param words how many words a sentence has
   * @param characters how many characters a text has
   * @param wordList the words that the spec gives; empty where they are the built-in ones
   */
  record Prose(Span paragraphs, Span sentences, Span words, Span characters, List<String> wordList)
      implements TextSpec {
    public Prose {
      wordList = List.copyOf(wordList);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.prose(this);
    }

    /** The words to draw from, not empty. */
    public List<String> vocabulary() {
      return wordList.isEmpty() ? ProseWords.ALL : wordList;
    }

    /** The most bytes of UTF-8 that a text has. */
    public long mostBytes() {
      long longest = vocabulary().stream().mapToInt(String::length).max().orElse(0);
      boolean isAscii = vocabulary().stream().allMatch(word -> word.chars().allMatch(c -> c < 128));
      long bytes = isAscii ? 1 : MOST_BYTES;
      long sentence = words.most() * (longest + 1) + 1;
      long shape = paragraphs.most() * (sentences.most() * sentence + 1) * bytes;
      long grown = characters.least() == 0 ? 0 : (characters.least() + sentence) * bytes;
      return Math.min(Math.max(shape, grown), characters.most() * bytes);
    }

    /** The most bytes of UTF-8 of one character of 16 bits. */
    private static final int MOST_BYTES = 3;
  }

  /**
   * Whole numbers, each alike, between two bounds.
   *
   * @param least the smallest (inclusive)
   * @param most the largest (inclusive)
   */
  record Span(int least, int most) implements Serializable {}

  /**
   * Values after a format: {@code format}, or {@code prefix, suffix, textSeparator}, beside a
   * generator of whole numbers, beside base columns, or alone for the number of the row.
   *
   * @param parts the format, read; its values are counted from 0
   * @param numbers the generator of the only value, of type long; null where values are those of
   *     base columns, or the row's number
   */
  record Formatted(List<FormatPart> parts, @Nullable GeneratorSpec numbers) implements TextSpec {
    public Formatted {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.formatted(this);
    }
  }

  @Override
  default <R> R match(GeneratorSpec.Cases<R> cases) {
    return cases.text(this);
  }

  /** The answer of the case that fits this generator. */
  <R> R match(Cases<R> cases);

  /** One method per generator of texts: a new one breaks every binder until it is handled. */
  interface Cases<R> {
    R builtIn(BuiltIn spec);

    R library(Library spec);

    R uuid(Uuid spec);

    R regex(Regex spec);

    R prose(Prose spec);

    R formatted(Formatted spec);
  }
}
