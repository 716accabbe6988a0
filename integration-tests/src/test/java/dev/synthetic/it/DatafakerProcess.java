package dev.synthetic.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** Reads texts of Datafaker in a Spark that was submitted, and writes them to a file. */
public final class DatafakerProcess {
  private DatafakerProcess() {}

  /** Its arguments are the file, and the number of partitions. */
  public static void main(String[] arguments) throws Exception {
    String spec = "columns: [{name: c, type: string, faker: {name: name.fullName, locale: de}}]";
    try (SparkSession spark = LocalSpark.builder().getOrCreate()) {
      List<String> texts =
          spark
              .read()
              .format("synthetic")
              .option("spec", spec)
              .option("rows", "20000")
              .option("numPartitions", arguments[1])
              .load()
              .as(Encoders.STRING())
              .collectAsList();
      Files.write(Path.of(arguments[0]), texts);
    }
  }
}
