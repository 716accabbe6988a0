package dev.synthetic.it;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;

/** What docs/versions.md says of each version of Spark, with a try of each. */
enum SparkFeature {
  BATCH("batch reads, with filters, limits and counts taken over") {
    @Override
    boolean works(CatalogSession catalog, Path directory) {
      return catalog.value("SELECT count(*) FROM synth.default.numbers WHERE n < 7").equals(7L);
    }
  },
  EXPRESSIONS("columns by SQL expressions") {
    @Override
    boolean works(CatalogSession catalog, Path directory) {
      String spec = "rows: 9\ncolumns: [{name: x, type: string, expr: \"concat(rand(), 'x')\"}]";
      Dataset<Row> rows = catalog.spark().read().format("synthetic").option("spec", spec).load();
      return rows.where("x like '%x'").count() == 9;
    }
  },
  STREAM("streams, to Delta tables too") {
    @Override
    boolean works(CatalogSession catalog, Path directory) throws Exception {
      Dataset<Row> stream =
          catalog
              .spark()
              .readStream()
              .options(Map.of("preset", "iot"))
              .option("rows", 9)
              .format("synthetic")
              .load();
      Examples.drain(stream, directory);
      String table = directory.resolve("table").toString();
      return catalog.spark().read().format("delta").load(table).count() == 9;
    }
  },
  HIDDEN_COLUMNS("`_row_id` and other metadata columns, in batch and in streams") {
    @Override
    boolean works(CatalogSession catalog, Path directory) throws Exception {
      Dataset<Row> stream = catalog.spark().readStream().table("synth.default.numbers");
      return endRow(stream.selectExpr("n - _row_id AS zero").where("zero = 0"), directory) == 100;
    }
  },
  CATALOG("the catalog: `SELECT … FROM synth.shop.orders WITH (…)`") {
    @Override
    boolean works(CatalogSession catalog, Path directory) {
      return catalog.sql("SELECT r FROM synth.default.numbers WITH (rows = 4)").count() == 4;
    }
  },
  CATALOG_AS_OF("`VERSION AS OF`, `TIMESTAMP AS OF`") {
    @Override
    boolean works(CatalogSession catalog, Path directory) {
      String due = "SELECT n FROM synth.default.numbers TIMESTAMP AS OF '2024-01-01T00:00:01Z'";
      return catalog.sql("SELECT n FROM synth.default.numbers VERSION AS OF 5").count() == 5
          && catalog.sql(due).count() == 3;
    }
  },
  CATALOG_CREATE("`CREATE TABLE synth.trial.sensors USING synthetic`, `DROP TABLE`") {
    @Override
    boolean works(CatalogSession catalog, Path directory) {
      catalog.sql(
          "CREATE TABLE synth.default.made USING synthetic OPTIONS (preset 'iot', rows '3')");
      boolean isThere = catalog.sql("SELECT * FROM synth.default.made").count() == 3;
      catalog.sql("DROP TABLE synth.default.made");
      return isThere;
    }
  },
  CATALOG_FUNCTIONS("functions: `synth.fn.value(…)`") {
    @Override
    boolean works(CatalogSession catalog, Path directory) {
      String one = "SELECT synth.fn.long_value('{type: int, minValue: 3, maxValue: 3}', 1, 0)";
      return catalog.value(one).equals(3L);
    }
  },
  CATALOG_STREAM("`readStream.table(\"synth.default.readings\")`") {
    @Override
    boolean works(CatalogSession catalog, Path directory) throws Exception {
      return endRow(catalog.spark().readStream().table("synth.default.numbers"), directory) == 100;
    }
  },
  SESSION_TABLE("`CREATE TABLE readings USING synthetic` in Spark's own catalog") {
    @Override
    boolean works(CatalogSession catalog, Path directory) {
      catalog.spark().conf().set("spark.sql.catalog.spark_catalog", "builtin");
      catalog.sql("CREATE TABLE made_here USING synthetic OPTIONS (preset 'iot', rows '3')");
      boolean isThere = catalog.sql("SELECT * FROM made_here").count() == 3;
      catalog.sql("DROP TABLE made_here");
      return isThere;
    }
  },
  SQL_STREAM("streams in SQL: `FROM STREAM synth.default.readings`") {
    @Override
    boolean works(CatalogSession catalog, Path directory) throws Exception {
      return endRow(catalog.sql("SELECT * FROM STREAM synth.default.numbers"), directory) == 100;
    }
  },
  SQL_STREAM_WITH("options in them: `FROM STREAM synth.default.readings WITH (…)`") {
    @Override
    boolean works(CatalogSession catalog, Path directory) throws Exception {
      String seven = "SELECT * FROM STREAM synth.default.numbers WITH (rows = 7)";
      return endRow(catalog.sql(seven), directory) == 7;
    }
  },
  SQL_STREAM_WATERMARK("watermarks in them: `WATERMARK ts DELAY OF INTERVAL 5 MINUTES`") {
    @Override
    boolean works(CatalogSession catalog, Path directory) throws Exception {
      String late =
          "SELECT * FROM STREAM synth.default.numbers WATERMARK t DELAY OF INTERVAL 5 MINUTES";
      return endRow(catalog.sql(late), directory) == 100;
    }
  },
  OFFSET_LOG_2("replay of checkpoints whose `spark.sql.streaming.offsetLog.formatVersion` is 2") {
    @Override
    boolean works(CatalogSession catalog, Path directory) throws Exception {
      catalog.spark().conf().set("spark.sql.streaming.offsetLog.formatVersion", "2");
      endRow(catalog.spark().readStream().table("synth.default.numbers"), directory);
      String offsets = java.nio.file.Files.readString(directory.resolve("offsets").resolve("0"));
      DataFrameReader replay = catalog.spark().read().option("checkpoint", directory.toString());
      return offsets.startsWith("v2") && replay.table("synth.default.numbers").count() == 100;
    }
  },
  SAMPLE("`TABLESAMPLE (10 PERCENT)`") {
    @Override
    boolean works(CatalogSession catalog, Path directory) {
      String sample = "SELECT n FROM synth.default.numbers TABLESAMPLE (10 PERCENT)";
      return catalog.sql(sample).count() < 100;
    }
  };

  private final String title;

  SparkFeature(String title) {
    this.title = title;
  }

  /** Its row's first cell in the document. */
  String title() {
    return title;
  }

  /**
   * Whether the Spark on the class path does it.
   *
   * @param catalog has {@link CatalogSession#NUMBERS} as {@code synth.default.numbers}
   * @param directory empty
   */
  abstract boolean works(CatalogSession catalog, Path directory) throws Exception;

  /** Drains a stream, and says after which row it ended. */
  private static long endRow(Dataset<Row> stream, Path directory) throws Exception {
    StreamingQuery query = Examples.drainToNowhere(stream, directory);
    return Long.parseLong(query.lastProgress().sources()[0].metrics().get("endRow"));
  }
}
