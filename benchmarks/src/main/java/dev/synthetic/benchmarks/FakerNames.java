package dev.synthetic.benchmarks;

import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;
import org.apache.spark.sql.api.java.UDF1;

/** Full names by Datafaker, as a function of the row number. */
final class FakerNames implements UDF1<Long, String> {
  private static final long serialVersionUID = 1;

  private static final ThreadLocal<Random> RANDOM = ThreadLocal.withInitial(() -> new Random(0));
  private static final ThreadLocal<Faker> FAKER =
      ThreadLocal.withInitial(() -> new Faker(Locale.ENGLISH, RANDOM.get()));

  @Override
  public String call(Long id) {
    RANDOM.get().setSeed(id);
    return FAKER.get().name().fullName();
  }
}
