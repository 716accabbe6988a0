package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.InvalidSpecException;
import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** The data source of the short name {@code synthetic}. */
public final class SyntheticProvider implements TableProvider, DataSourceRegister {

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
}
