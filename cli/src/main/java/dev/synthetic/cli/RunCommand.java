package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code synthetic run}: a spec's rows into a table, files, the terminal or nowhere. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes a spec's rows: in batch, or with --stream at the spec's pace.",
    footer = {
      "",
      "A stream goes on from its checkpoint. Ctrl-C ends it cleanly.",
      "",
      "Examples:",
      "  synthetic run iot --rows 1M --to parquet:/tmp/readings",
      "  synthetic run examples/iot.yaml --stream --rate 5000 --for 30s --to delta:/tmp/readings",
      "  synthetic run transactions --stream --available-now --rows 100k --to json:/tmp/landing",
      "  synthetic run iot --rows 50M --to noop"
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private SpecSource source = new SpecSource();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "SINK",
      converter = Sink.Converter.class,
      description = "delta:DIR, parquet:DIR, json:DIR, console or noop.")
  private Sink sink;

  @Mixin private ReadOptions options = new ReadOptions();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "What a batch does where DIR has rows already: ${COMPLETION-CANDIDATES} (default:"
              + " error).")
  private Mode mode = Mode.error;

  @Option(names = "--stream", description = "Write a stream of micro-batches.")
  private boolean stream;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Rows a second of a stream (default: the spec's rowsPerSecond).")
  private @Nullable String rate;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Stop the stream after 500ms, 30s, 5m, 2h (default: at Ctrl-C).")
  private @Nullable Duration duration;

  @Option(
      names = "--available-now",
      description = "Write what there is as fast as possible, then stop.")
  private boolean availableNow;

  @Option(
      names = "--trigger",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Time between micro-batches (default: none).")
  private @Nullable Duration trigger;

  @Option(
      names = "--checkpoint",
      paramLabel = "DIR",
      description = "Where the stream remembers how far it is (default: DIR/_checkpoint).")
  private @Nullable Path checkpoint;

  @Spec private CommandSpec command;

  /** What a batch does where there are rows already, named as Spark's save modes. */
  @SuppressWarnings("checkstyle:ConstantName") // as the user types them
  enum Mode {
    error,
    append,
    overwrite
  }

  @Override
  public Integer call() throws Exception {
    refuseContradictions();
    Map<String, String> overrides = new LinkedHashMap<>(options.overrides());
    if (rate != null) {
      overrides.put("rowsPerSecond", rate);
    }
    SpecArgument spec = source.with(overrides);
    TablePlan plan = spec.plan(overrides);
    try (SparkSession spark = LocalSpark.start(plan.spec().timeZone().getId())) {
      if (stream) {
        stream(spark, spec, overrides);
      } else {
        batch(spark, spec, overrides, plan);
      }
    }
    return 0;
  }

  private void refuseContradictions() throws IOException {
    String needsStream = firstStreamOption();
    if (!stream && needsStream != null) {
      throw usage(needsStream + " needs --stream; add it, or take " + needsStream + " out");
    }
    if (availableNow && (duration != null || trigger != null)) {
      String other = duration != null ? "--for" : "--trigger";
      throw usage(other + " contradicts --available-now; give one of them");
    }
    if (stream && mode != Mode.error) {
      throw usage("--mode is for a batch; a stream goes on from its checkpoint");
    }
    if (!stream && mode == Mode.error && sink instanceof Sink.Files files && hasFiles(files)) {
      throw usage(
          "--to: "
              + files.directory()
              + " is not empty; give another directory, or --mode append or --mode overwrite");
    }
  }

  private @Nullable String firstStreamOption() {
    if (duration != null) {
      return "--for";
    }
    if (availableNow) {
      return "--available-now";
    }
    if (trigger != null) {
      return "--trigger";
    }
    return checkpoint == null ? null : "--checkpoint";
  }

  private static boolean hasFiles(Sink.Files files) throws IOException {
    if (!Files.isDirectory(files.directory())) {
      return Files.exists(files.directory());
    }
    try (var entries = Files.list(files.directory())) {
      return entries.findAny().isPresent();
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private void batch(
      SparkSession spark, SpecArgument spec, Map<String, String> overrides, TablePlan plan) {
    Dataset<Row> rows =
        spark
            .read()
            .format("synthetic")
            .option(spec.option(), spec.value())
            .options(overrides)
            .load();
    if (sink instanceof Sink.Console) {
      rows.show();
      return;
    }
    DataFrameWriter<Row> writer =
        rows.write()
            .format(sink.format())
            .mode(sink instanceof Sink.Noop ? "overwrite" : mode.name());
    if (sink instanceof Sink.Files files) {
      writer.option("path", files.directory().toString());
    }
    Long size = plan.spec().rows();
    BatchWatch.follow(spark, size == null ? "" : Texts.number(size), writer::save);
  }

  private void stream(SparkSession spark, SpecArgument spec, Map<String, String> overrides)
      throws Exception {
    DataStreamWriter<Row> writer =
        spark
            .readStream()
            .format("synthetic")
            .option(spec.option(), spec.value())
            .options(overrides)
            .load()
            .writeStream()
            .format(sink.format());
    Path place = checkpoint;
    if (sink instanceof Sink.Files files) {
      writer.option("path", files.directory().toString());
      place = place == null ? files.directory().resolve("_checkpoint") : place;
    }
    if (place != null) {
      writer.option("checkpointLocation", place.toAbsolutePath().toString());
    }
    StreamingQuery query = writer.trigger(trigger()).start();
    StreamWatch.Pace pace = availableNow ? StreamWatch.Pace.UNLIMITED : StreamWatch.Pace.ASKED;
    StreamWatch.follow(query, pace, new StreamWatch.End(duration, null));
  }

  private Trigger trigger() {
    if (availableNow) {
      return Trigger.AvailableNow();
    }
    return Trigger.ProcessingTime(trigger == null ? 0 : trigger.toMillis());
  }
}
