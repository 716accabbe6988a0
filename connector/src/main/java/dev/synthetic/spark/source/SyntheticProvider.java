package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.sources.SchemaRelationProvider;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The data source of the short name {@code synthetic}. */
public final class SyntheticProvider
    implements TableProvider, DataSourceRegister, SchemaRelationProvider {

  private static final String SESSION_CATALOG = "spark.sql.catalog.spark_catalog";

  /** A provider; Spark makes one by reflection. */
  public SyntheticProvider() {}

  @Override
  public String shortName() {
    return "synthetic";
  }

  /**
   * The columns that the spec shows.
   *
   * @throws InvalidSpecException if anything is wrong with the spec or an option
   */
  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return SpecLoader.load(options.asCaseSensitiveMap()).schema();
  }

  /** Whether a table's stored schema may be handed back to {@link #getTable}. */
  @Override
  public boolean supportsExternalMetadata() {
    return true;
  }

  /**
   * The table that the spec describes; where the options name none, the one that is guessed from
   * the schema.
   *
   * @param schema the columns to show, as they were inferred, or as a user gives them: some of the
   *     spec's
   * @throws InvalidSpecException if anything is wrong with the spec or an option, or if the schema
   *     does not agree with the spec
   */
  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    Map<String, String> options = GivenSchema.completed(properties, schema);
    TablePlan plan = SpecLoader.load(options);
    return new SyntheticTable(plan, GivenSchema.shown(plan, schema), options);
  }

  /**
   * Refuses: Spark asks for a relation of its first kind only where another session catalog than
   * Spark's own, such as Delta's, has given it a table that was created here.
   *
   * @throws InvalidSpecException always, with the ways out
   */
  @Override
  public BaseRelation createRelation(
      SQLContext context,
      scala.collection.immutable.Map<String, String> options,
      StructType schema) {
    String catalog = context.sparkSession().conf().get(SESSION_CATALOG, "builtin");
    String rule =
        "must be builtin for a table created USING synthetic to be read, but was "
            + catalog
            + "; create the table in a catalog of its own, by spark.sql.catalog.synth ="
            + " dev.synthetic.spark.catalog.SyntheticCatalog, or create a temporary view";
    throw new InvalidSpecException("unnamed", List.of(new Problem(SESSION_CATALOG, rule)));
  }
}
