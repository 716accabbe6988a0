package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.StreamSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * A stream of a random spec under an engine that logs each batch's end before it runs: with other
 * slices, readers and columns after each restart, some of them after a crash.
 */
final class RandomStream {
  private static final int MOST_ROWS_PER_BATCH = 150;
  private static final int MOST_STEPS = 2000;
  private static final long LONGEST_STEP_MICROS =
      2 * 86_400 * Specs.SECOND; // or skips leave the calendar
  private static final int MOST_DOUBLINGS = 20;

  private final RandomSpec spec;
  private final Random random;
  private final Changes changes;
  private final CellTable cells = new CellTable();
  private final List<LogOffset> offsets = new ArrayList<>();
  private Map<String, String> pace;
  private long nowMicros;
  private Run run;

  RandomStream(RandomSpec spec, Changes changes) {
    this.spec = spec;
    this.random = spec.random();
    this.changes = changes;
    this.pace = spec.pace();
    this.run = restarted();
    this.nowMicros = run.first().micros();
  }

  /** What differs from run to run. */
  enum Changes {
    /** How rows are cut and read. */
    SLICES,
    /** Also when rows are due, and which ones are left out. */
    SLICES_AND_PACE
  }

  /** A stream from a start to a stop or a crash. */
  private record Run(SyntheticStream stream, SyntheticScan scan, boolean untilAvailable) {
    LogOffset next(LogOffset start) {
      return (LogOffset) stream.latestOffset(start, stream.getDefaultReadLimit());
    }

    boolean isSkipping() {
      return scan.plan().spec().read().stream().backlog() == StreamSpec.Backlog.SKIP;
    }

    /** What the rows are timed from if it is the first. */
    Anchor first() {
      return Anchor.ofBatch(scan.plan().spec());
    }
  }

  /** Lets it come to so many rows. */
  RandomStream live(int rows) {
    int idle = 0;
    for (int step = 0; cells.rows().size() < rows; step++) {
      assertThat(step).as("steps of %s", spec).isLessThan(MOST_STEPS);
      nowMicros += stepMicros(idle);
      if (random.nextInt(8) == 0) {
        run = restarted();
      }
      idle = batch() ? 0 : idle + 1;
    }
    return this;
  }

  /** The pace of the last run. */
  Map<String, String> pace() {
    return pace;
  }

  /** All cells that it has shown. */
  CellTable cells() {
    return cells;
  }

  /** Its batches' ends, as a checkpoint has them. */
  List<LogOffset> offsets() {
    return offsets;
  }

  private Run restarted() {
    if (changes == Changes.SLICES_AND_PACE) {
      pace = random.nextInt(3) == 0 ? spec.pace() : pace;
    }
    Map<String, String> options = new LinkedHashMap<>(pace);
    options.put("startingRow", Integer.toString(random.nextInt(50)));
    options.put("maxRowsPerTrigger", Integer.toString(1 + random.nextInt(MOST_ROWS_PER_BATCH)));
    options.put("numPartitions", Integer.toString(1 + random.nextInt(6)));
    options.put("minRowsPerPartition", Integer.toString(1 + random.nextInt(100)));
    options.put("reader", spec.one(List.of("columnar", "row")));
    if (changes == Changes.SLICES_AND_PACE) {
      options.put("backlog", spec.one(List.of("catchUp", "pause", "skip")));
    }
    boolean untilAvailable = random.nextInt(3) == 0;
    if (untilAvailable && random.nextBoolean()) {
      long done = offsets.isEmpty() ? 0 : last().endRow();
      options.put("rows", Long.toString(done + random.nextInt(1000)));
    }
    SyntheticScan scan = spec.scanOfSome(options);
    SpecMemory memory = new SpecMemory(scan.plan().spec(), List.of());
    SyntheticStream stream =
        new SyntheticStream(
            scan.log(memory::changesSince),
            memory,
            scan.readerFactory(),
            scan.partitions(),
            () -> nowMicros);
    if (untilAvailable) {
      stream.prepareForTriggerAvailableNow();
    }
    return new Run(stream, scan, untilAvailable);
  }

  /** The time in which some more rows fall due, and longer after each step that brought none. */
  private long stepMicros(int idle) {
    LogOffset last = last();
    Anchor logged = last.anchor();
    Anchor anchor = logged == null ? run.first() : logged;
    long from = Math.max(last.endRow(), anchor.row());
    long to = from + 1 + random.nextInt(2 * MOST_ROWS_PER_BATCH);
    long micros = anchor.timeline().dueMicros(to) - anchor.timeline().dueMicros(from);
    long jitter = random.nextInt(2000) - 1000L;
    return Math.min(LONGEST_STEP_MICROS, micros << Math.min(idle, MOST_DOUBLINGS)) + jitter;
  }

  private boolean batch() {
    LogOffset start = last();
    LogOffset end = run.next(start);
    if (end.equals(start)) {
      run = run.untilAvailable ? restarted() : run; // it is over
      return false;
    }
    CellTable batch = read(start, end);
    boolean isSeamless = batch.rows().firstKey() == start.endRow() || offsets.isEmpty();
    assertThat(isSeamless || run.isSkipping()).as("a seam in %s", spec).isTrue();
    if (random.nextInt(4) == 0) {
      run = restarted(); // after a crash before the commit
      CellTable again = read(last(), LogOffset.parse(end.json()));
      assertThat(batch.differences(again, spec.names())).as("planned again, %s", spec).isEmpty();
      batch = again;
    }
    cells.addAll(batch);
    offsets.add(LogOffset.parse(end.json()));
    return true;
  }

  private CellTable read(LogOffset start, LogOffset end) {
    List<InputPartition> tasks = Arrays.asList(run.stream.planInputPartitions(start, end));
    Collections.shuffle(tasks, random);
    return new CellTable().read(run.scan.readerFactory(), tasks, run.scan.readSchema());
  }

  private LogOffset last() {
    return offsets.isEmpty()
        ? (LogOffset) run.stream.initialOffset()
        : offsets.get(offsets.size() - 1);
  }
}
