package dev.synthetic.spark.source;

import dev.synthetic.spec.Spec;
import dev.synthetic.spec.SpecCanonical;
import dev.synthetic.spec.SpecChanges;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stream remembers of its specs beside its offsets, which have only fingerprints: a refusal
 * can then name what has changed. Without it nothing but that is lost.
 */
final class SpecMemory {
  private static final int MOST_CHANGES = 20;

  private final Spec spec;
  private final List<SpecFiles> places;
  private boolean kept;

  /**
   * A memory.
   *
   * @param spec the present spec
   * @param places where canonical forms are; the first one takes the present one
   */
  SpecMemory(Spec spec, List<SpecFiles> places) {
    this.spec = spec;
    this.places = List.copyOf(places);
  }

  /** Keeps the present spec for later runs; to be called before its first offset is logged. */
  void keep() {
    if (!kept) {
      kept = true;
      places.stream().limit(1).forEach(place -> place.write(SpecCanonical.text(spec)));
    }
  }

  /**
   * What differs between the spec that a checkpoint was written with and the present one: names and
   * values, a line each, or the fingerprints where the former is not known; the end of a message.
   *
   * @param logged the fingerprint that the checkpoint has
   */
  String changesSince(String logged) {
    String before = text(logged);
    String now = SpecCanonical.text(spec);
    List<String> changes = before == null ? List.of() : SpecChanges.between(before, now);
    if (changes.isEmpty()) {
      return " its fingerprint is "
          + logged
          + ", this spec's is "
          + SpecCanonical.fingerprint(now)
          + " (version, name, seed, timeZone, startTimestamp and columns decide data)";
    }
    List<String> lines =
        new ArrayList<>(changes.subList(0, Math.min(MOST_CHANGES, changes.size())));
    if (changes.size() > MOST_CHANGES) {
      lines.add("and " + (changes.size() - MOST_CHANGES) + " more");
    }
    return String.join("", lines.stream().map(line -> "\n    " + line).toList());
  }

  private @Nullable String text(String fingerprint) {
    for (SpecFiles place : places) {
      String text = place.read(fingerprint);
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
