package dev.synthetic.it.connect;

import dev.synthetic.it.PyPiSpark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A program of Spark's JVM client, compiled and run on a class path of its own: what an application
 * has that depends on {@code spark-connect-client-jvm}, and nothing of {@code spark-sql}.
 */
final class JvmClient {
  private static final Pattern CLIENT = Pattern.compile("spark-connect-client-jvm_.*\\.jar");

  /** What the client's jar does not contain. */
  private static final Pattern LIBRARIES =
      Pattern.compile(
          "(spark-(core|common-utils|common-utils-java|sketch|tags|unsafe|variant)_|scala-library|"
              + "scala-reflect|scala-parser-combinators|jackson-|json4s-|slf4j-api|jcl-over-|log4j-|"
              + "commons-lang3|commons-io|antlr4-runtime|RoaringBitmap|xbean-asm|kryo|jakarta.annotation|"
              + "netty-common|netty-buffer|ivy-|fury|flatbuffers|datasketches).*\\.jar");

  private JvmClient() {}

  /**
   * Runs statements, which may throw.
   *
   * @param directory where to compile and run
   */
  static PyPiSpark.Result run(String statements, Path directory) throws Exception {
    String program =
        """
        import org.apache.spark.sql.*;
        import org.apache.spark.sql.streaming.*;
        public final class Client {
          public static void main(String[] arguments) throws Exception {
            String folder = arguments[0];
            %s
          }
        }
        """
            .formatted(statements);
    Path file = Files.writeString(directory.resolve("Client.java"), program);
    String path = classPath();
    String[] options = {"-cp", path, file.toString()};
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options) != 0) {
      throw new AssertionError("does not compile:\n" + program);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    command.addAll(PyPiSpark.QUICK_TO_START);
    command.addAll(List.of("-Xmx512m", "-cp", directory + File.pathSeparator + path));
    command.addAll(List.of("Client", directory.toString()));
    return PyPiSpark.run(directory, command.toArray(String[]::new));
  }

  private static String classPath() throws Exception {
    try (Stream<Path> files = Files.walk(PyPiSpark.installed().resolve("lib"))) {
      List<Path> jars = files.filter(JvmClient::isNeeded).toList();
      if (jars.stream().noneMatch(jar -> CLIENT.matcher(name(jar)).matches())) {
        throw new IOException("Spark from PyPI has no JVM client");
      }
      return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static boolean isNeeded(Path jar) {
    boolean isClient = jar.getParent() != null && jar.getParent().endsWith("jars/connect-repl");
    boolean isLibrary = jar.getParent() != null && jar.getParent().endsWith("pyspark/jars");
    return (isClient && CLIENT.matcher(name(jar)).matches())
        || (isLibrary && LIBRARIES.matcher(name(jar)).matches());
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
