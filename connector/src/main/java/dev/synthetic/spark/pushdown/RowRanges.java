package dev.synthetic.spark.pushdown;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Some rows: ranges of them, ascending, none touching the next. */
public final class RowRanges implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 4;

  private final Spans<Long> spans;

  RowRanges(Spans<Long> spans) {
    this.spans = spans;
  }

  /** The rows of a range. */
  public static RowRanges of(RowRange range) {
    return new RowRanges(Spans.between(range.first(), range.end()));
  }

  /** The rows of some ranges, in whatever order they are. */
  public static RowRanges covering(List<RowRange> ranges) {
    return new RowRanges(
        Spans.covering(
            ranges.stream()
                .filter(range -> range.size() > 0)
                .map(range -> new Span<>(range.first(), range.end()))
                .toList()));
  }

  /** The ranges. */
  public List<RowRange> ranges() {
    return spans.spans().stream().map(span -> new RowRange(span.from(), span.until())).toList();
  }

  /** The number of ranges. */
  int count() {
    return spans.spans().size();
  }

  /** The number of rows. */
  public long size() {
    return spans.spans().stream().mapToLong(span -> span.until() - span.from()).sum();
  }

  /** Whether there are no rows. */
  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The first row; of no use where there is none. */
  public long first() {
    return spans.spans().get(0).from();
  }

  /** The last row; of no use where there is none. */
  public long last() {
    return spans.spans().get(count() - 1).until() - 1;
  }

  /** The rows of both. */
  RowRanges and(RowRanges other) {
    return new RowRanges(spans.and(other.spans));
  }

  /** The rows of either. */
  RowRanges or(RowRanges other) {
    return new RowRanges(spans.or(other.spans));
  }

  /** The rows of a range that are none of these. */
  RowRanges complement(RowRange range) {
    return new RowRanges(spans.complement(range.first(), range.end()));
  }

  /**
   * The rows in some places among these.
   *
   * @param from the first place (inclusive)
   * @param until the last place (exclusive); beyond the last row there is none
   */
  public RowRanges slice(long from, long until) {
    List<Span<Long>> some = new ArrayList<>();
    long passed = 0;
    for (Span<Long> span : spans.spans()) {
      long length = span.until() - span.from();
      long first = Math.max(from - passed, 0);
      long end = Math.min(until - passed, length);
      if (first < end) {
        some.add(new Span<>(span.from() + first, span.from() + end));
      }
      passed += length;
    }
    return new RowRanges(new Spans<>(some));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowRanges rows && rows.spans.equals(spans);
  }

  @Override
  public int hashCode() {
    return spans.hashCode();
  }

  /** Such as {@code [0, 10) [20, 21)}; of many, the first few and how many there are. */
  @Override
  public String toString() {
    if (isEmpty()) {
      return "none";
    }
    StringJoiner text = new StringJoiner(" ");
    ranges().stream()
        .limit(MOST_SHOWN)
        .forEach(range -> text.add("[" + range.first() + ", " + range.end() + ")"));
    int more = count() - MOST_SHOWN;
    return more > 0 ? text + " and " + more + " more" : text.toString();
  }
}
