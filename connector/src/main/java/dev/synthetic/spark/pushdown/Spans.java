package dev.synthetic.spark.pushdown;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of an order: stretches of it, ascending, none touching the next.
 *
 * @param <T> what is in order
 * @param spans the stretches
 */
record Spans<T extends Comparable<T>>(List<Span<T>> spans) implements Serializable {
  Spans {
    spans = List.copyOf(spans);
  }

  /** Nothing. */
  static <T extends Comparable<T>> Spans<T> none() {
    return new Spans<>(List.of());
  }

  /** The stretch between two, nothing if there is none. */
  static <T extends Comparable<T>> Spans<T> between(T from, T until) {
    return from.compareTo(until) < 0 ? new Spans<>(List.of(new Span<>(from, until))) : none();
  }

  /** What any of some stretches covers, in whatever order they are. */
  static <T extends Comparable<T>> Spans<T> covering(List<Span<T>> stretches) {
    List<Span<T>> ordered = new ArrayList<>(stretches);
    ordered.sort(Comparator.comparing(Span::from));
    List<Span<T>> merged = new ArrayList<>();
    for (Span<T> next : ordered) {
      Span<T> last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || last.until().compareTo(next.from()) < 0) {
        merged.add(next);
      } else if (last.until().compareTo(next.until()) < 0) {
        merged.set(merged.size() - 1, new Span<>(last.from(), next.until()));
      }
    }
    return new Spans<>(merged);
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  /** What this or the other covers. */
  Spans<T> or(Spans<T> other) {
    List<Span<T>> all = new ArrayList<>(spans);
    all.addAll(other.spans);
    return covering(all);
  }

  /** What both cover. */
  Spans<T> and(Spans<T> other) {
    List<Span<T>> common = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < spans.size() && theirs < other.spans.size()) {
      Span<T> one = spans.get(mine);
      Span<T> two = other.spans.get(theirs);
      T from = one.from().compareTo(two.from()) > 0 ? one.from() : two.from();
      boolean endsFirst = one.until().compareTo(two.until()) < 0;
      T until = endsFirst ? one.until() : two.until();
      if (from.compareTo(until) < 0) {
        common.add(new Span<>(from, until));
      }
      mine += endsFirst ? 1 : 0;
      theirs += endsFirst ? 0 : 1;
    }
    return new Spans<>(common);
  }

  /** What this does not cover between two. */
  Spans<T> complement(T from, T until) {
    List<Span<T>> gaps = new ArrayList<>();
    T begin = from;
    for (Span<T> span : spans) {
      if (begin.compareTo(span.from()) < 0) {
        gaps.add(new Span<>(begin, span.from()));
      }
      begin = span.until();
    }
    if (begin.compareTo(until) < 0) {
      gaps.add(new Span<>(begin, until));
    }
    return new Spans<>(gaps);
  }
}
