package dev.synthetic.benchmarks;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came out of {@link Growth}.
 *
 * @param title the measurement's
 * @param sizes the tables that were read, the smallest first
 * @param failure what ended it before the largest, if anything
 */
record GrowthReport(String title, List<Growth.Size> sizes, @Nullable Exception failure)
    implements Report {
  GrowthReport {
    sizes = List.copyOf(sizes);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(title).append('\n');
    for (Growth.Size size : sizes) {
      text.append(
          line("  %,15d rows %9.3f s [%9.3f .. %9.3f] %8.2f ns/row %7.1f MiB after a GC%n", size));
    }
    verdicts().forEach(verdict -> text.append("  ").append(verdict).append('\n'));
    return text.toString();
  }

  @Override
  public String markdown() {
    StringBuilder text = new StringBuilder("## ").append(title).append("\n\n");
    text.append("| rows | seconds, median | least | most | ns a row | MiB of heap after a GC |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (Growth.Size size : sizes) {
      text.append(line("| %,d | %.3f | %.3f | %.3f | %.2f | %.1f |%n", size));
    }
    text.append('\n');
    verdicts().forEach(verdict -> text.append("- ").append(verdict).append('\n'));
    return text.append('\n').toString();
  }

  private static String line(String form, Growth.Size size) {
    Spread seconds = size.seconds();
    return String.format(
        Locale.ROOT,
        form,
        size.rows(),
        seconds.median(),
        seconds.least(),
        seconds.most(),
        size.nanosPerRow(),
        size.heapMebibytes());
  }

  /** How time and memory grew, and what ended it. */
  List<String> verdicts() {
    if (failure != null || sizes.size() < 2) {
      return List.of("could not run: " + failure);
    }
    Growth.Size last = sizes.get(sizes.size() - 1);
    Growth.Size before = sizes.get(sizes.size() - 2);
    Spread heap = Spread.of(sizes.stream().mapToDouble(Growth.Size::heapMebibytes));
    return List.of(
        String.format(
            Locale.ROOT,
            "time: a row of the largest table takes %.2f× one of the table before",
            last.nanosPerRow() / before.nanosPerRow()),
        String.format(
            Locale.ROOT,
            "memory: from %.1f to %.1f MiB after a collection",
            heap.least(),
            heap.most()));
  }
}
