package dev.synthetic.it.pipelines;

import dev.synthetic.it.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.pipelines.graph.AllTables$;
import org.apache.spark.sql.pipelines.graph.FlowAnalysis$;
import org.apache.spark.sql.pipelines.graph.GraphRegistrationContext;
import org.apache.spark.sql.pipelines.graph.NoTables$;
import org.apache.spark.sql.pipelines.graph.PipelineUpdateContextImpl;
import org.apache.spark.sql.pipelines.graph.QueryContext;
import org.apache.spark.sql.pipelines.graph.QueryOrigin$;
import org.apache.spark.sql.pipelines.graph.SqlGraphRegistrationContext;
import org.apache.spark.sql.pipelines.graph.Table;
import org.apache.spark.sql.pipelines.graph.TableFilter;
import org.apache.spark.sql.pipelines.graph.UntypedFlow;
import org.apache.spark.sql.pipelines.logging.PipelineEvent;
import scala.Function1;
import scala.Option;
import scala.Some;
import scala.collection.immutable.Map$;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/** A pipeline in this JVM, on the classes that Spark's own command runs on its server. */
final class JvmPipeline {
  private static final String CATALOG = "spark_catalog";

  private final SparkSession spark = LocalSpark.session().newSession();
  private final String database;
  private final String storage;
  private final GraphRegistrationContext graph;
  private final List<PipelineEvent> events = Collections.synchronizedList(new ArrayList<>());

  /**
   * One without a table.
   *
   * @param database where its tables are; made anew
   * @param directory of its tables and of its checkpoints
   */
  JvmPipeline(String database, Path directory) {
    this.database = database;
    this.storage = directory.resolve("storage").toUri().toString();
    this.graph = new GraphRegistrationContext(CATALOG, database, Map$.MODULE$.empty());
    spark.conf().set("spark.sql.sources.default", "delta");
    spark.sql("DROP DATABASE IF EXISTS " + database + " CASCADE");
    spark.sql("CREATE DATABASE " + database + " LOCATION '" + directory.resolve("tables") + "'");
  }

  /** The session that it runs in. */
  SparkSession spark() {
    return spark;
  }

  /** Adds what a file of SQL defines. */
  void addSql(Path file) throws IOException {
    new SqlGraphRegistrationContext(graph)
        .processSqlFile(Files.readString(file), file.toString(), classic(spark));
  }

  /** Adds a streaming table, as a function in Python does. */
  void addTable(String name, Dataset<Row> query) {
    TableIdentifier identifier =
        new TableIdentifier(name, Option.apply(database), Option.apply(CATALOG));
    graph.registerTable(
        new Table(
            identifier,
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Map$.MODULE$.empty(),
            Option.empty(),
            QueryOrigin$.MODULE$.empty(),
            true,
            Option.empty()));
    graph.registerFlow(
        new UntypedFlow(
            identifier,
            identifier,
            FlowAnalysis$.MODULE$.createFlowFunctionFromLogicalPlan(
                ((org.apache.spark.sql.classic.Dataset<Row>) query).queryExecution().logical()),
            new QueryContext(new Some<>(CATALOG), new Some<>(database)),
            Map$.MODULE$.empty(),
            false,
            QueryOrigin$.MODULE$.empty()));
  }

  /** Adds to every table what is there since the last run. */
  void run() {
    run(AllTables$.MODULE$, NoTables$.MODULE$);
  }

  /** Empties every table, and fills it from the start. */
  void fullRefresh() {
    run(NoTables$.MODULE$, AllTables$.MODULE$);
  }

  /** One of its tables, as it is. */
  Dataset<Row> table(String name) {
    return spark.table(database + "." + name);
  }

  private void run(TableFilter refreshed, TableFilter fullyRefreshed) {
    events.clear();
    SparkSession.setActiveSession(classic(spark));
    Function1<PipelineEvent, BoxedUnit> listener =
        new AbstractFunction1<>() {
          @Override
          public BoxedUnit apply(PipelineEvent event) {
            events.add(event);
            return BoxedUnit.UNIT;
          }
        };
    PipelineUpdateContextImpl update =
        new PipelineUpdateContextImpl(
            graph.toDataflowGraph(), listener, refreshed, fullyRefreshed, storage);
    update.pipelineExecution().runPipeline();
    update.pipelineExecution().awaitCompletion();
    List<String> messages = events.stream().map(PipelineEvent::messageWithError).toList();
    if (messages.isEmpty() || !messages.get(messages.size() - 1).equals("Run is COMPLETED.")) {
      throw new AssertionError(String.join("\n", messages));
    }
  }

  private static org.apache.spark.sql.classic.SparkSession classic(SparkSession session) {
    return (org.apache.spark.sql.classic.SparkSession) session;
  }
}
