package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.DataType;
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
   * The table that the spec describes.
   *
   * @throws InvalidSpecException if anything is wrong with the spec or an option, or if the schema
   *     is not the spec's
   */
  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    TablePlan plan = SpecLoader.load(properties);
    if (!DataType.equalsIgnoreCaseAndNullability(schema, plan.schema())) {
      throw otherSchema(plan, schema);
    }
    return new SyntheticTable(plan, properties);
  }

  private static InvalidSpecException otherSchema(TablePlan plan, StructType given) {
    String rule =
        "must be the spec's, which is "
            + plan.schema().toDDL()
            + ", but was "
            + given.toDDL()
            + "; leave it out";
    return new InvalidSpecException(plan.spec().name(), List.of(new Problem("schema", rule)));
  }
}
