package dev.synthetic.it;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.apache.spark.sql.SparkSession;

/** The example in the documents of how a pipeline is tested by its checkpoint. */
final class ReplayExample {
  private ReplayExample() {}

  /** What the example says of a query's checkpoint and table. */
  static boolean isExactlyOnce(SparkSession spark, String checkpoint, String table)
      throws Exception {
    String program =
        """
        import org.apache.spark.sql.*;
        public final class Example {
          public static boolean run(SparkSession spark, String checkpoint, String table) {
            %s
            return isExactlyOnce;
          }
        }
        """
            .formatted(example());
    Path directory = Files.createDirectories(Path.of(checkpoint).resolveSibling("example"));
    Path file = Files.writeString(directory.resolve("Example.java"), program);
    int problems = ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString());
    if (problems != 0) {
      throw new IllegalStateException("the example does not compile:\n" + program);
    }
    ClassLoader parent = ReplayExample.class.getClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, parent)) {
      Method run =
          loader
              .loadClass("Example")
              .getMethod("run", SparkSession.class, String.class, String.class);
      return (boolean) run.invoke(null, spark, checkpoint, table);
    }
  }

  private static String example() throws Exception {
    return DocumentBlock.all().stream()
        .filter(block -> block.info().equals("java") && block.text().contains("isExactlyOnce"))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
