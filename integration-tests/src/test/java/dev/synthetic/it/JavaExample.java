package dev.synthetic.it;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Java of a document, compiled and run. */
final class JavaExample {
  private JavaExample() {}

  /**
   * Runs statements that may use {@code spark}, and return something; imports may precede them.
   *
   * @param directory where to compile
   */
  static @Nullable Object run(String statements, Path directory) throws Exception {
    String program =
        """
        import org.apache.spark.sql.*;
        import org.apache.spark.sql.streaming.*;
        %s
        public final class Example {
          public static Object run(SparkSession spark) throws Exception {
            %s
          }
        }
        """
            .formatted(
                lines(statements, line -> line.startsWith("import ")),
                lines(statements, line -> !line.startsWith("import ")));
    Path file = Files.writeString(directory.resolve("Example.java"), program);
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()) != 0) {
      throw new AssertionError("does not compile:\n" + program);
    }
    ClassLoader parent = JavaExample.class.getClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, parent)) {
      Method run = loader.loadClass("Example").getMethod("run", SparkSession.class);
      return run.invoke(null, LocalSpark.session());
    }
  }

  private static String lines(String text, Predicate<String> wanted) {
    return text.lines().filter(wanted).collect(Collectors.joining("\n"));
  }
}
