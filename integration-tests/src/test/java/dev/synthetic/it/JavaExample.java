package dev.synthetic.it;

import java.io.IOException;
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
    compile(statements, directory);
    ClassLoader parent = JavaExample.class.getClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, parent)) {
      Method run = loader.loadClass("Example").getMethod("run", SparkSession.class);
      return run.invoke(null, LocalSpark.session());
    }
  }

  /**
   * A jar whose class {@code Example} runs such statements in a session of its own, and prints what
   * they return.
   *
   * @param directory where to compile
   */
  static Path application(String statements, Path directory) throws Exception {
    compile(statements, directory);
    Path jar = directory.resolve("example.jar");
    String[] arguments = {
      "--create", "--file", jar.toString(), "-C", directory.toString(), "Example.class"
    };
    if (java.util.spi.ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, arguments)
        != 0) {
      throw new AssertionError("no jar: " + jar);
    }
    return jar;
  }

  private static void compile(String statements, Path directory) throws IOException {
    String program =
        """
        import org.apache.spark.sql.*;
        import org.apache.spark.sql.streaming.*;
        %s
        public final class Example {
          public static Object run(SparkSession spark) throws Exception {
            %s
          }
          public static void main(String[] arguments) throws Exception {
            System.out.println("returned " + run(SparkSession.builder().getOrCreate()));
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
  }

  private static String lines(String text, Predicate<String> wanted) {
    return text.lines().filter(wanted).collect(Collectors.joining("\n"));
  }
}
