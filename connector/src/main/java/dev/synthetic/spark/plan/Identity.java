package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ChosenTexts;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.DrawnIndex;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.JoinedTexts;
import dev.synthetic.spark.generate.ListIndex;
import dev.synthetic.spark.generate.LookupLongs;
import dev.synthetic.spark.generate.TextPart;
import dev.synthetic.spec.TextSpec;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The person, place and company that the columns of one group have in common: they draw from the
 * group's streams in place of their own.
 */
final class Identity {
  private final ColumnKeys keys;
  private final String group;
  private final List<Facts.Country> countries;
  private final List<String> languages;

  /**
   * The identity of a column's group.
   *
   * @param column the column's own streams
   */
  Identity(ColumnKeys column, TextSpec.BuiltIn spec) {
    // No column has an empty name, so that no column's own stream is one of these.
    this.keys = new ColumnKeys(column.version(), column.seed(), column.table(), "");
    this.group = spec.group();
    this.countries =
        spec.countries().isEmpty()
            ? Facts.COUNTRIES
            : spec.countries().stream().map(Facts::country).toList();
    this.languages = countries.stream().map(Facts.Country::names).distinct().toList();
  }

  ColumnKeys keys() {
    return keys;
  }

  /** The name of a stream of the group. */
  String salt(String purpose) {
    return purpose + "/" + group;
  }

  List<Facts.Country> countries() {
    return countries;
  }

  List<String> languages() {
    return languages;
  }

  /** Each row's country, by its place among {@link #countries}. */
  Fill<long[]> country() {
    return new DrawnIndex(keys.of(salt("country")), countries.size());
  }

  /** The language of each row's names, by its place among {@link #languages}. */
  Fill<long[]> language() {
    long[] table = countries.stream().mapToLong(c -> languages.indexOf(c.names())).toArray();
    return new LookupLongs(country(), table);
  }

  /**
   * One item out of a list that a kernel chooses, by its place among the items of all lists.
   *
   * @param lists the items of each list, none empty
   */
  Fill<long[]> item(Fill<long[]> list, String purpose, List<? extends List<?>> lists) {
    int[] sizes = lists.stream().mapToInt(List::size).toArray();
    int[] firsts = new int[sizes.length];
    for (int i = 1; i < sizes.length; i++) {
      firsts[i] = firsts[i - 1] + sizes[i - 1];
    }
    return new ListIndex(list, keys.of(salt(purpose)), firsts, sizes);
  }

  /** Ready-made texts, by place. */
  static ColumnFill dictionary(Fill<long[]> places, List<String> texts) {
    return new ColumnFill.Dictionary(
        places, texts.stream().map(UTF8String::fromString).toArray(UTF8String[]::new));
  }

  /** Texts of as many forms as there are items, the one that a kernel chooses. */
  static <T> ColumnFill chosen(Fill<long[]> choice, List<T> items, Function<T, PartBinder> form) {
    TextPart[][] forms =
        items.stream().map(item -> form.apply(item).parts()).toArray(TextPart[][]::new);
    return new ColumnFill.Texts(
        forms.length == 1 ? new JoinedTexts(forms[0]) : new ChosenTexts(choice, forms));
  }
}
