package dev.synthetic.spark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has committed, told by Spark's logs of offsets and commits in its checkpoint.
 *
 * <p>A batch's own entry tells all but its first row, which is where the batch before it ended.
 * Where entries in between are missing, because Spark has purged them, the next entry tells their
 * rows as well if its anchor held from their first row on: anchors only ever move forward, so no
 * other one can have been in use.
 */
final class CheckpointLog {
  private final CheckpointFolder folder;
  private final StreamLog stream;

  /**
   * The log of a checkpoint.
   *
   * @param stream the stream of the spec that is read, which says what a batch's offsets mean
   */
  CheckpointLog(CheckpointFolder folder, StreamLog stream) {
    this.folder = folder;
    this.stream = stream;
  }

  /**
   * The committed rows in order; consecutive rows of one anchor are one run.
   *
   * @param source the place or name of the source; null: the only one that is ours
   * @throws dev.synthetic.spec.InvalidSpecException if the logs do not tell exactly
   */
  List<TimedRows> committed(@Nullable String source) {
    NavigableSet<Long> commits = folder.batches(CheckpointFolder.COMMITS); // before the offsets
    NavigableSet<Long> offsets = folder.batches(CheckpointFolder.OFFSETS);
    if (offsets == null) {
      throw folder.refusal(
          "must be a query's checkpoint folder, but '"
              + folder.uri()
              + "' has no folder 'offsets'; set it to the query's checkpointLocation");
    }
    if (commits == null || commits.isEmpty()) {
      return List.of();
    }
    long last = commits.last();
    requireKnownCommit(last);
    List<LoggedOffsets> entries = entries(offsets.headSet(last, true));
    if (entries.isEmpty() || entries.get(entries.size() - 1).batch() != last) {
      throw folder.refusal(
          "must have the offsets of every committed batch, but '"
              + folder.file(CheckpointFolder.OFFSETS, last)
              + "' is missing; take a whole copy of the folder");
    }
    return runs(entries, place(entries, source));
  }

  private void requireKnownCommit(long batch) {
    List<String> lines = folder.lines(CheckpointFolder.COMMITS, batch);
    if (lines != null) {
      LoggedOffsets.version(folder, folder.file(CheckpointFolder.COMMITS, batch), lines);
    }
  }

  private List<LoggedOffsets> entries(NavigableSet<Long> batches) {
    List<LoggedOffsets> entries = new ArrayList<>();
    for (long batch : batches) {
      LoggedOffsets entry = LoggedOffsets.read(folder, batch);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private String place(List<LoggedOffsets> entries, @Nullable String source) {
    List<String> ours =
        entries.stream()
            .flatMap(entry -> entry.offsets().entrySet().stream())
            .filter(offset -> LogOffset.isMeant(offset.getValue()))
            .map(offset -> offset.getKey())
            .distinct()
            .toList();
    if (ours.isEmpty()) {
      throw folder.refusal(
          "must be of a query that reads this connector, but no source in '"
              + folder.uri()
              + "' is of it; set it to another query's checkpointLocation");
    }
    if (source == null && ours.size() == 1) {
      return ours.get(0);
    }
    if (source != null && ours.contains(source.strip())) {
      return source.strip();
    }
    throw folder.refusal(
        SourceOptions.CHECKPOINT_SOURCE,
        "must be one of "
            + String.join(", ", ours)
            + ", this connector's sources in '"
            + folder.uri()
            + "', but "
            + (source == null ? "is missing" : "was '" + source + "'")
            + "; set it to one of them");
  }

  private List<TimedRows> runs(List<LoggedOffsets> entries, String place) {
    List<TimedRows> runs = new ArrayList<>();
    LogOffset start = null;
    long next = 0;
    for (LoggedOffsets entry : entries) {
      LogOffset end = offset(entry, place);
      if (end != null) {
        LogOffset from = start == null ? LogOffset.initial(end.firstRow(), "") : start;
        requireTold(entry, next, from, end);
        add(runs, new TimedRows(stream.rows(from, end), stream.anchor(end)));
      } else if (start != null) {
        throw back(entry, "has no offset of source " + place);
      }
      start = end;
      next = entry.batch() + 1;
    }
    return runs;
  }

  private @Nullable LogOffset offset(LoggedOffsets entry, String place) {
    String text = entry.offset(place);
    if (text == null) {
      return null;
    }
    try {
      return LogOffset.parse(text);
    } catch (IllegalArgumentException e) {
      throw folder.refusal(
          "must hold offsets of this connector, but '"
              + folder.file(CheckpointFolder.OFFSETS, entry.batch())
              + "' has another as source "
              + place
              + ": "
              + e.getMessage());
    }
  }

  private void requireTold(LoggedOffsets entry, long next, LogOffset start, LogOffset end) {
    if (end.endRow() < start.endRow()) {
      throw back(entry, "ends at row " + end.endRow() + ", and the one before it at later ones");
    }
    Anchor anchor = end.anchor();
    if (entry.batch() != next && anchor != null && anchor.row() > start.endRow()) {
      throw folder.refusal(
          "must tell every batch, but '"
              + folder.uri()
              + "' has purged batches "
              + next
              + " to "
              + (entry.batch() - 1)
              + ", and rows "
              + start.endRow()
              + " to "
              + (anchor.row() - 1)
              + " were skipped or had other times in them; set"
              + " spark.sql.streaming.minBatchesToRetain above the number of the stream's batches"
              + " before it starts");
    }
  }

  private RuntimeException back(LoggedOffsets entry, String what) {
    return folder.refusal(
        "must have offsets that only go forward, but '"
            + folder.file(CheckpointFolder.OFFSETS, entry.batch())
            + "' "
            + what
            + "; it was edited, or is of another query: take a whole copy of the folder");
  }

  private static void add(List<TimedRows> runs, TimedRows batch) {
    if (batch.rows().size() == 0) {
      return;
    }
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).continuesWith(batch)) {
      runs.set(last, runs.get(last).until(batch.rows().end()));
      return;
    }
    runs.add(batch);
  }
}
