package dev.synthetic.spark.timeline;

import dev.synthetic.spec.RateSpec;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Every profile, and products of them: one line each. */
final class RateList {
  static final long SECOND = 1_000_000;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  static final List<ZoneId> ZONES =
      List.of(NEW_YORK, BERLIN, ZoneId.of("Australia/Lord_Howe"), ZoneId.of("UTC"));
  private static final List<Long> PERIODS =
      List.of(SECOND, 10 * SECOND, MINUTE, 90 * SECOND, 10 * MINUTE, HOUR, 12 * HOUR, DAY, 7 * DAY);

  private RateList() {}

  /** By name. */
  static Map<String, RateSpec> named() {
    Map<String, RateSpec> rates = new LinkedHashMap<>();
    rates.put("constant", even(new RateSpec.Constant(number("2.5"))));
    rates.put("ramp", even(ramp("0", "3", HOUR)));
    rates.put("steps", even(steps()));
    rates.put("sine", even(sine(DAY, "0.8")));
    rates.put("full sine", even(sine(10 * MINUTE, "1")));
    rates.put("square", even(square(10 * MINUTE, "2", "0")));
    rates.put("business hours", even(businessHours(NEW_YORK, "4", "1")));
    rates.put("business hours, else closed", even(businessHours(BERLIN, "1", "0")));
    rates.put("bursts", even(bursts(HOUR, 2 * MINUTE, "10", RateSpec.Placement.FIXED)));
    rates.put("random bursts", even(bursts(HOUR, 2 * MINUTE, "10", RateSpec.Placement.RANDOM)));
    rates.put("random pauses", even(bursts(HOUR, 2 * MINUTE, "0", RateSpec.Placement.RANDOM)));
    rates.put("schedule", even(schedule(BERLIN)));
    rates.put("poisson", new RateSpec(List.of(), RateSpec.Arrivals.POISSON));
    rates.put(
        "business hours and random bursts",
        even(
            businessHours(NEW_YORK, "4", "1"),
            bursts(HOUR, 2 * MINUTE, "10", RateSpec.Placement.RANDOM)));
    rates.put(
        "closed nights and random bursts, poisson",
        new RateSpec(
            List.of(
                businessHours(BERLIN, "1", "0"),
                bursts(7 * MINUTE, MINUTE, "3.5", RateSpec.Placement.RANDOM)),
            RateSpec.Arrivals.POISSON));
    rates.put("sine in business hours", even(sine(HOUR, "0.5"), businessHours(BERLIN, "2", "0.1")));
    rates.put(
        "two zones", even(businessHours(BERLIN, "2", "1"), businessHours(NEW_YORK, "3", "1")));
    return rates;
  }

  /** A product of profiles at random. */
  static RateSpec random(long seed) {
    Random random = new Random(seed);
    List<RateSpec.Profile> profiles = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    while (profiles.size() < count) {
      profiles.add(profile(random));
    }
    boolean poisson = random.nextInt(3) == 0;
    return new RateSpec(profiles, poisson ? RateSpec.Arrivals.POISSON : RateSpec.Arrivals.EVEN);
  }

  private static RateSpec.Profile profile(Random random) {
    long period = PERIODS.get(random.nextInt(PERIODS.size()));
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    return switch (random.nextInt(9)) {
      case 0 -> new RateSpec.Constant(multiplier(random, "0.5"));
      case 1 -> ramp(text(random), "1.5", period);
      case 2 -> steps();
      case 3 -> sine(Math.max(period, HOUR), "0.9");
      case 4 -> square(Math.max(period, MINUTE), "2", text(random));
      case 5 -> businessHours(zone, "3", text(random));
      case 6 -> bursts(Math.max(period, MINUTE), 7 * SECOND, "5", RateSpec.Placement.FIXED);
      case 7 -> bursts(period, period / 5, text(random), RateSpec.Placement.RANDOM);
      default -> schedule(zone);
    };
  }

  private static String text(Random random) {
    return List.of("0", "0.25", "1", "2.345678").get(random.nextInt(4));
  }

  private static BigDecimal multiplier(Random random, String least) {
    return number(least).add(BigDecimal.valueOf(random.nextInt(1000), 3));
  }

  static RateSpec even(RateSpec.Profile... profiles) {
    return new RateSpec(List.of(profiles), RateSpec.Arrivals.EVEN);
  }

  static RateSpec.Ramp ramp(String from, String to, long over) {
    return new RateSpec.Ramp(number(from), number(to), over);
  }

  static RateSpec.Steps steps() {
    return new RateSpec.Steps(
        List.of(
            new RateSpec.Step(0, number("0")),
            new RateSpec.Step(5 * SECOND, number("2")),
            new RateSpec.Step(10 * MINUTE, number("0")),
            new RateSpec.Step(DAY, number("0.123456"))));
  }

  static RateSpec.Sine sine(long period, String amplitude) {
    return new RateSpec.Sine(period, number(amplitude), period / 7);
  }

  static RateSpec.Square square(long period, String high, String low) {
    return new RateSpec.Square(period, number(high), number(low), period / 3, period / 4);
  }

  static RateSpec.BusinessHours businessHours(ZoneId zone, String inside, String outside) {
    return new RateSpec.BusinessHours(
        WORKDAYS,
        9 * HOUR + 30 * MINUTE,
        17 * HOUR,
        zone,
        number(inside),
        number(outside),
        List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 25)));
  }

  static RateSpec.Bursts bursts(
      long every, long duration, String multiplier, RateSpec.Placement placement) {
    return new RateSpec.Bursts(every, duration, number(multiplier), placement);
  }

  static RateSpec.Schedule schedule(ZoneId zone) {
    return new RateSpec.Schedule(
        IntStream.range(0, 168).mapToObj(hour -> BigDecimal.valueOf(hour * 37 % 101)).toList(),
        zone);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
