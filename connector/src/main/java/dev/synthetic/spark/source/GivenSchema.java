package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.Problem;
import dev.synthetic.spec.SpecReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The schema that Spark hands to the source: as inferred, or as a user gives it. Beside a spec with
 * columns it chooses from them; else it is what the columns are guessed from.
 */
final class GivenSchema {
  private final TablePlan plan;
  private final Map<String, StructField> columns = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private GivenSchema(TablePlan plan) {
    this.plan = plan;
    for (StructField field : plan.schema().fields()) {
      columns.put(key(field.name()), field);
    }
  }

  /** The options, with the schema among them where they name no other columns. */
  static Map<String, String> completed(Map<String, String> options, StructType schema) {
    SourceOptions source = new SourceOptions(options);
    boolean isSaid = source.value(SourceOptions.SCHEMA) != null || schema.isEmpty();
    if (isSaid || (SpecText.isNamedBy(source) && SpecReader.hasColumns(SpecText.of(source)))) {
      return options;
    }
    Map<String, String> completed = new HashMap<>(options);
    completed.put(SourceOptions.SCHEMA, ddl(schema));
    return completed;
  }

  /**
   * The columns that a schema chooses, in its order, as it has them.
   *
   * @throws InvalidSpecException if the plan does not show one of them so
   */
  static StructType shown(TablePlan plan, StructType schema) {
    return schema.isEmpty() ? plan.schema() : new GivenSchema(plan).chosen(schema);
  }

  private StructType chosen(StructType schema) {
    List<StructField> chosen = new ArrayList<>();
    for (StructField field : schema.fields()) {
      StructField column = columns.get(key(field.name()));
      String problem = problem(field, column);
      if (problem != null) {
        problems.add(new Problem("schema." + field.name(), problem));
      } else if (column != null) {
        chosen.add(DataTypes.createStructField(field.name(), column.dataType(), field.nullable()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidSpecException(plan.spec().name(), problems);
    }
    return DataTypes.createStructType(chosen);
  }

  private @Nullable String problem(StructField given, @Nullable StructField column) {
    if (column == null) {
      return "must be one of the columns that the spec shows, which are "
          + String.join(", ", plan.schema().fieldNames())
          + "; take it out, or write the schema into the spec, as schema: '…', to have the"
          + " others guessed";
    }
    DataType type = withoutLength(given.dataType());
    if (!DataType.equalsIgnoreCaseAndNullability(type, column.dataType())) {
      return "must be "
          + column.dataType().sql()
          + ", as in the spec, but was "
          + given.dataType().sql()
          + "; change it, or leave the schema out";
    }
    if (!given.nullable() && column.nullable()) {
      return "must not be NOT NULL, as the spec lets it be null; take NOT NULL out";
    }
    return seen.add(key(given.name())) ? null : "must not be given twice; take one out";
  }

  /** A text is a text, however long it may be. */
  private static DataType withoutLength(DataType type) {
    boolean isText = type.typeName().startsWith("char") || type.typeName().startsWith("varchar");
    return isText ? DataTypes.StringType : type;
  }

  /** The schema as a spec's text has it. */
  private static String ddl(StructType schema) {
    StringJoiner ddl = new StringJoiner(", ");
    for (StructField field : schema.fields()) {
      String name = "`" + field.name().replace("`", "``") + "`";
      ddl.add(name + " " + field.dataType().sql() + (field.nullable() ? "" : " NOT NULL"));
    }
    return ddl.toString();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
