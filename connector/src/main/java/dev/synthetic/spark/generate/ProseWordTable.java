package dev.synthetic.spark.generate;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Words in UTF-8, one behind the other, copied a word of eight bytes at a time. */
public final class ProseWordTable {
  private final byte[] pool;
  private final int[] starts;
  private final int[] characters;

  private ProseWordTable(byte[] pool, int[] starts, int[] characters) {
    this.pool = pool;
    this.starts = starts;
    this.characters = characters;
  }

  /** The table of some words, not empty. */
  public static ProseWordTable of(List<String> words) {
    int[] starts = new int[words.size() + 1];
    int[] characters = new int[words.size()];
    byte[][] texts = new byte[words.size()][];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = words.get(i).getBytes(StandardCharsets.UTF_8);
      characters[i] = words.get(i).length();
      starts[i + 1] = Math.addExact(starts[i], texts[i].length);
    }
    byte[] pool = new byte[Math.addExact(starts[texts.length], Long.BYTES)];
    for (int i = 0; i < texts.length; i++) {
      System.arraycopy(texts[i], 0, pool, starts[i], texts[i].length);
    }
    return new ProseWordTable(pool, starts, characters);
  }

  int size() {
    return characters.length;
  }

  /** How many characters of 16 bits a word has. */
  int characters(int word) {
    return characters[word];
  }

  /**
   * Writes a word, and up to seven bytes behind it that mean nothing.
   *
   * @return the end (exclusive) of the word
   */
  int write(int word, byte[] bytes, int at) {
    int start = starts[word];
    int length = starts[word + 1] - start;
    for (int done = 0; done < length; done += Long.BYTES) {
      RandomText.WORD.set(bytes, at + done, (long) RandomText.WORD.get(pool, start + done));
    }
    return at + length;
  }
}
