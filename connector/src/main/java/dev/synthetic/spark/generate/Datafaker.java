package dev.synthetic.spark.generate;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The Datafaker library, if it is on the class path: an extra that the connector does not need.
 *
 * <p>It is looked for where the task's own classes are, as with {@code --jars}, and then where the
 * connector is. Its random numbers begin anew for each text.
 */
public final class Datafaker {
  /** What to put on the class path. */
  public static final String COORDINATE = "net.datafaker:datafaker:2.5.4";

  private static final int TRIALS = 3;
  private static final String CLASS = "net.datafaker.Faker";

  private final Random random;
  private final MethodHandle expression;

  private Datafaker(Random random, MethodHandle expression) {
    this.random = random;
    this.expression = expression;
  }

  /** Whether it is on the class path. */
  public static boolean isPresent() {
    return find() != null;
  }

  /**
   * The library with the data of a locale.
   *
   * @param locale a language tag
   */
  static Datafaker of(String locale) {
    Class<?> type = find();
    if (type == null) {
      throw new IllegalStateException(
          "Datafaker is on the driver's class path and not on the executor's; add "
              + COORDINATE
              + " to both, as --packages does");
    }
    Random random = new Random(0); // its seed is set for each text
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      MethodHandle constructor =
          lookup.findConstructor(
              type, MethodType.methodType(void.class, Locale.class, Random.class));
      Object faker = constructor.invoke(Locale.forLanguageTag(locale), random);
      MethodHandle expression =
          lookup.findVirtual(type, "expression", MethodType.methodType(String.class, String.class));
      return new Datafaker(random, expression.bindTo(faker));
    } catch (Throwable e) {
      throw new IllegalStateException(
          "Datafaker on the class path is not of version 2; take " + COORDINATE, e);
    }
  }

  /**
   * The text of an expression.
   *
   * @param seed what random numbers follow from
   * @throws Failure if the library cannot do it
   */
  String text(long seed, String text) throws Failure {
    random.setSeed(seed);
    try {
      Object result = expression.invoke(text);
      return String.valueOf(result);
    } catch (Throwable e) {
      if (e instanceof Error error) {
        throw error;
      }
      throw new Failure(plain(String.valueOf(e.getMessage())), e);
    }
  }

  /**
   * What is wrong with an expression; null if nothing is.
   *
   * <p>It is tried for some seeds, by two libraries of their own: an answer that does not follow
   * from the seed is found.
   */
  public static @Nullable String problem(String expression, String locale) {
    Datafaker one = of(locale);
    Datafaker other = of(locale);
    try {
      for (long seed = 0; seed < TRIALS; seed++) {
        String text = one.text(seed, expression);
        if (text.contains("#{")) {
          return "must close each expression by '}', but gives '" + text + "'";
        }
        if (!text.equals(other.text(seed, expression))) {
          return "must give a text that follows from the row alone, but Datafaker's answer to '"
              + expression
              + "' differs from time to time; choose another expression";
        }
      }
      return null;
    } catch (Failure e) {
      return "must be an expression that Datafaker knows, but it says: " + e.getMessage();
    }
  }

  /** A message without what the library tells of its own objects. */
  private static String plain(String message) {
    int context = message.indexOf(" for FakerContext");
    return context < 0 ? message : message.substring(0, context);
  }

  private static @Nullable Class<?> find() {
    Class<?> type = find(Thread.currentThread().getContextClassLoader());
    return type == null ? find(Datafaker.class.getClassLoader()) : type;
  }

  private static @Nullable Class<?> find(@Nullable ClassLoader loader) {
    try {
      return loader == null ? null : Class.forName(CLASS, true, loader);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /** An expression that the library cannot do. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    Failure(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
