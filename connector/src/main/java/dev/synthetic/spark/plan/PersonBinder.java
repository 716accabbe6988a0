package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ColumnFill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Binds what tells of a group's person. */
final class PersonBinder {
  static final String GIVEN = "given";
  static final String FAMILY = "family";

  /** Numbers behind user names; as many people have none. */
  private static final int MOST_SUFFIX = 1000;

  private final Identity identity;

  PersonBinder(Identity identity) {
    this.identity = identity;
  }

  /** Given or family names. */
  ColumnFill name(String kind) {
    List<List<String>> lists =
        identity.languages().stream().map(language -> Facts.names(language, kind)).toList();
    return Identity.dictionary(
        identity.item(identity.language(), kind, lists),
        lists.stream().flatMap(List::stream).toList());
  }

  ColumnFill fullName() {
    return Identity.chosen(
        identity.language(),
        identity.languages(),
        language ->
            drawn(GIVEN)
                .oneOf(Facts.names(language, GIVEN))
                .literal(" ")
                .from(identity.keys(), identity.salt(FAMILY))
                .oneOf(Facts.names(language, FAMILY)));
  }

  ColumnFill userName() {
    return Identity.chosen(identity.language(), identity.languages(), this::localPart);
  }

  /**
   * Addresses that lead nowhere: hosts are those that RFC 2606 sets aside.
   *
   * @param column the column's own streams, which draw the host
   */
  ColumnFill email(ColumnKeys column) {
    return Identity.chosen(
        identity.language(),
        identity.languages(),
        language ->
            localPart(language)
                .literal("@")
                .from(column, ColumnKeys.VALUE)
                .oneOf(Facts.words("mail host")));
  }

  private PartBinder localPart(String language) {
    return drawn(GIVEN)
        .oneOf(slugs(language, GIVEN))
        .from(identity.keys(), identity.salt("local part"))
        .oneOf(Facts.words("local joint"))
        .from(identity.keys(), identity.salt(FAMILY))
        .oneOf(slugs(language, FAMILY))
        .from(identity.keys(), identity.salt("suffix"))
        .oneOf(suffixes());
  }

  private PartBinder drawn(String kind) {
    return PartBinder.of(identity.keys(), identity.salt(kind));
  }

  private static List<String> slugs(String language, String kind) {
    return Facts.names(language, kind).stream().map(name -> Slugs.of(name, language)).toList();
  }

  private static List<String> suffixes() {
    Stream<String> numbers = IntStream.range(1, MOST_SUFFIX).mapToObj(Integer::toString);
    List<String> suffixes = new ArrayList<>(Collections.nCopies(MOST_SUFFIX - 1, ""));
    numbers.forEach(suffixes::add);
    return suffixes;
  }
}
