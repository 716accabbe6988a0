package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.RateSpec.Arrivals;
import dev.synthetic.spec.RateSpec.Placement;
import dev.synthetic.spec.RateSpec.Profile;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code rate} and {@code arrivals} are understood. */
final class RateReaderTest {
  private static final String COLUMNS = "\ncolumns: [{name: id, type: long}]";
  private static final long SECOND = 1_000_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final EnumSet<DayOfWeek> WORKING =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  @ParameterizedTest
  @ValueSource(strings = {"", "rate: {}", "arrivals: even", "rate: {}\narrivals: EVEN"})
  void withoutThemThePaceIsConstant(String lines) {
    assertThat(rate(lines)).isEqualTo(RateSpec.CONSTANT);
  }

  @Test
  void arrivalsMayBePoissonAtAConstantPace() {
    assertThat(rate("arrivals: Poisson")).isEqualTo(new RateSpec(List.of(), Arrivals.POISSON));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void aProfileIsReadWithItsDefaults(String settings, Profile profile) {
    assertThat(profiles("{" + settings + "}")).containsExactly(profile);
  }

  static Stream<Arguments> profiles() {
    return Stream.of(
        Arguments.of("constant: 2", new RateSpec.Constant(number("2"))),
        Arguments.of("constant: {multiplier: 1k}", new RateSpec.Constant(number("1000"))),
        Arguments.of(
            "ramp: {over: 10 minutes}", new RateSpec.Ramp(number("0"), number("1"), 10 * MINUTE)),
        Arguments.of(
            "ramp: {from: 3, to: 0.50, over: 1 day 12 hours}",
            new RateSpec.Ramp(number("3"), number("0.5"), 36 * HOUR)),
        Arguments.of(
            "steps: [{multiplier: 1}, {after: 10 minutes, multiplier: 0}, {after: 1h, multiplier:"
                + " 3}]",
            new RateSpec.Steps(
                List.of(
                    new RateSpec.Step(0, number("1")),
                    new RateSpec.Step(10 * MINUTE, number("0")),
                    new RateSpec.Step(HOUR, number("3"))))),
        Arguments.of(
            "sine: {period: 1 day, amplitude: 1.0}", new RateSpec.Sine(DAY, number("1"), 0)),
        Arguments.of("square: {period: 10 minutes}", square("2", "0", 5 * MINUTE, 0)),
        Arguments.of(
            "square: {period: 10 minutes, high: 1, low: 4, duty: 0.1, phase: 11 minutes}",
            square("1", "4", MINUTE, MINUTE)),
        Arguments.of(
            "bursts: {every: 1 hour, duration: 2 minutes, multiplier: 10}",
            new RateSpec.Bursts(HOUR, 2 * MINUTE, number("10"), Placement.FIXED)),
        Arguments.of(
            "bursts: {every: 1 hour, duration: 2 minutes, multiplier: 0, random: true}",
            new RateSpec.Bursts(HOUR, 2 * MINUTE, number("0"), Placement.RANDOM)));
  }

  private static Profile square(String high, String low, long highMicros, long phaseMicros) {
    return new RateSpec.Square(10 * MINUTE, number(high), number(low), highMicros, phaseMicros);
  }

  @ParameterizedTest
  @CsvSource({
    "6 hours, 21600000000",
    "-6 hours, 64800000000",
    "1 day, 0",
    "-1 day, 0",
    "2 days 1 hour, 3600000000",
    "36525 days, 0",
  })
  void aPhaseIsReducedToItsPeriod(String phase, long micros) {
    assertThat(profiles("{sine: {period: 1 day, amplitude: 0.1, phase: " + phase + "}}"))
        .containsExactly(new RateSpec.Sine(DAY, number("0.1"), micros));
  }

  @Test
  void theShortestPulseIsAMicrosecond() {
    assertThat(profiles("{square: {period: 1 second, duty: 0.000001}}"))
        .containsExactly(new RateSpec.Square(SECOND, number("2"), number("0"), 1, 0));
  }

  @Test
  void profilesKeepTheirOrder() {
    assertThat(
            profiles("{sine: {period: 1 day, amplitude: 0.1}, constant: 2, ramp: {over: 1 day}}"))
        .extracting(profile -> (Object) profile.getClass())
        .containsExactly(RateSpec.Sine.class, RateSpec.Constant.class, RateSpec.Ramp.class);
  }

  @Test
  void aListIsOneProfileTwice() {
    assertThat(
            profiles(
                "{constant: [2, {multiplier: 3}], sine: [{period: 1 day, amplitude: 0.1}, {period:"
                    + " 7 days, amplitude: 0.2}]}"))
        .containsExactly(
            new RateSpec.Constant(number("2")),
            new RateSpec.Constant(number("3")),
            new RateSpec.Sine(DAY, number("0.1"), 0),
            new RateSpec.Sine(7 * DAY, number("0.2"), 0));
  }

  @Test
  void aListOfListsIsStepsTwice() {
    assertThat(profiles("{steps: [[{multiplier: 2}], [{after: 0s, multiplier: 3}]]}"))
        .containsExactly(steps("2"), steps("3"));
  }

  private static Profile steps(String multiplier) {
    return new RateSpec.Steps(List.of(new RateSpec.Step(0, number(multiplier))));
  }

  @Test
  void businessHoursAreNineToFiveOnWeekdaysInTheSpecsZone() {
    assertThat(rate("timeZone: Asia/Tokyo\nrate: {businessHours: {inside: 4, outside: 1}}"))
        .isEqualTo(
            new RateSpec(
                List.of(
                    new RateSpec.BusinessHours(
                        WORKING,
                        9 * HOUR,
                        17 * HOUR,
                        ZoneId.of("Asia/Tokyo"),
                        number("4"),
                        number("1"),
                        List.of())),
                Arrivals.EVEN));
  }

  @Test
  void businessHoursMayBeAnyHoursOfAnyDays() {
    assertThat(
            profiles(
                "{businessHours: {days: [sat, Sunday, TUES], open: 00:30:15, close: \"24:00\","
                    + " timeZone: America/New_York, inside: 0, outside: 1,"
                    + " holidays: [2026-12-25, 2026-01-01, 2026-12-25]}}"))
        .containsExactly(
            new RateSpec.BusinessHours(
                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                30 * MINUTE + 15 * SECOND,
                24 * HOUR,
                ZoneId.of("America/New_York"),
                number("0"),
                number("1"),
                List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 25))));
  }

  @Test
  void aTimeOfDayNeedsNoQuotesInYaml() {
    String quoted = "{businessHours: {open: \"08:00\", close: \"16:30\", inside: 4, outside: 1}}";
    assertThat(profiles(quoted.replace("\"", ""))).isEqualTo(profiles(quoted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MON-FRI | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY",
        "saturday | SATURDAY",
        "SAT-MON | MONDAY SATURDAY SUNDAY",
        "Fri - Fri | FRIDAY",
        "[MON-TUE, 'thu, fri'] | MONDAY TUESDAY THURSDAY FRIDAY",
      })
  void daysMayBeRanges(String text, String days) {
    Profile profile =
        profiles("{businessHours: {days: " + text + ", inside: 4, outside: 1}}").get(0);
    assertThat(((RateSpec.BusinessHours) profile).days())
        .containsExactly(
            Stream.of(days.split(" ")).map(DayOfWeek::valueOf).toArray(DayOfWeek[]::new));
  }

  @Test
  void aScheduleOf168NumbersIsAWeek() {
    List<BigDecimal> weights =
        Stream.iterate(BigDecimal.ZERO, BigDecimal.ONE::add).limit(168).toList();
    assertThat(profiles("{schedule: {timeZone: Europe/Berlin, weights: " + weights + "}}"))
        .containsExactly(new RateSpec.Schedule(weights, ZoneId.of("Europe/Berlin")));
  }

  @Test
  void aScheduleOf24NumbersIsEveryDay() {
    List<BigDecimal> day = Stream.iterate(BigDecimal.ONE, BigDecimal.ONE::add).limit(24).toList();
    List<BigDecimal> week = Collections.nCopies(7, day).stream().flatMap(List::stream).toList();
    assertThat(profiles("{schedule: {weights: " + day + "}}"))
        .containsExactly(new RateSpec.Schedule(week, UTC));
  }

  @Test
  void aScheduleMayNameItsDays() {
    Profile schedule =
        profiles(
                "{schedule: {weights: {\"SAT,SUN\": "
                    + day("1")
                    + ", mon-wed: "
                    + day("4")
                    + ", thursday-FRI: "
                    + day("5")
                    + "}}}")
            .get(0);
    List<BigDecimal> weights = ((RateSpec.Schedule) schedule).weights();
    assertThat(Stream.of(0, 71, 72, 119, 120, 167).map(weights::get))
        .containsExactly(
            number("4"), number("4"), number("5"), number("5"), number("1"), number("1"));
  }

  private static List<String> day(String weight) {
    return Collections.nCopies(24, weight);
  }

  @Test
  void anOptionIsTheMapAsAText() {
    String spec = "rate: {constant: 2}\narrivals: even" + COLUMNS;
    Map<String, String> yaml =
        Map.of("RATE", "{sine: {period: 1 day, amplitude: 0.5}}", "arrivals", "poisson");
    Map<String, String> block = Map.of("rate", "sine:\n  period: 1 day\n  amplitude: 0.5\n");
    Map<String, String> json =
        Map.of("rate", "{\"sine\": {\"period\": \"1 day\", \"amplitude\": 0.5}}");
    List<Profile> sine = List.of(new RateSpec.Sine(DAY, number("0.5"), 0));
    assertThat(Specs.valid(spec, yaml).rate()).isEqualTo(new RateSpec(sine, Arrivals.POISSON));
    assertThat(Specs.valid(spec, block).rate()).isEqualTo(new RateSpec(sine, Arrivals.EVEN));
    assertThat(Specs.valid(spec, json).rate()).isEqualTo(new RateSpec(sine, Arrivals.EVEN));
    assertThat(Specs.valid(spec, Map.of("rate", "{}")).rate()).isEqualTo(RateSpec.CONSTANT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{sine: [} | rate: line 1, column 9: is not YAML: ",
        "5 | rate: must be a map from profiles to their settings, such as {sine: {period: 1 day,"
            + " amplitude: 0.5}}, but was '5'; a number of rows per second is rowsPerSecond",
        "[] | rate: must be a map from profiles to their settings, such as ",
        "'' | rate: must be a map from profiles to their settings, such as ",
        "{sine: {period: 0 s, amplitude: 1}} | rate.sine.period: must be 1 second to 36525 days",
      })
  void aBadOptionIsToldByItsName(String text, String problem) {
    assertThat(Specs.problems(COLUMNS, Map.of("rate", text)))
        .singleElement()
        .asString()
        .startsWith(problem);
  }

  @Test
  void anEmptyOptionIsRefused() {
    assertThat(Specs.problems(COLUMNS, Map.of("rate", " ")))
        .singleElement()
        .asString()
        .startsWith("rate: must be a map from profiles to their settings")
        .endsWith("but was null; {} is a constant pace");
  }

  @Test
  void anOptionIsLimitedAsASpecIs() {
    String deep = "[".repeat(65) + "]".repeat(65);
    assertThat(Specs.problems(COLUMNS, Map.of("rate", deep)))
        .containsExactly("rate: line 1, column 65: must not nest deeper than 64 maps and lists");
  }

  @Test
  void inASpecAMapIsNoText() {
    assertThat(Specs.problems("rate: '{constant: 2}'" + COLUMNS))
        .containsExactly(
            "rate: must be a map from profiles to their settings, such as {sine: {period: 1 day,"
                + " amplitude: 0.5}}, but was '{constant: 2}'; take its quotes off, as only the"
                + " reader option is a text");
  }

  @Test
  void sixteenProfilesAreAllowedAndNotOneMore() {
    assertThat(profiles("{constant: " + Collections.nCopies(15, "2") + ", ramp: {over: 1 s}}"))
        .hasSize(16);
    assertThat(problems("{constant: " + Collections.nCopies(16, "x") + ", ramp: {over: 1 s}}"))
        .containsExactly("rate: must have at most 16 profiles, but has 17; take some out");
  }

  @Test
  void threeRandomBurstsAreAllowedAndNotOneMore() {
    String burst = "{every: 1 hour, duration: 1 minute, multiplier: 2, random: true}";
    assertThat(profiles("{bursts: [" + burst + ", " + burst + ", " + burst + "]}")).hasSize(3);
    assertThat(problems("{bursts: " + Collections.nCopies(4, burst) + "}")).hasSize(1);
    assertThat(profiles("{bursts: " + Collections.nCopies(4, burst.replace("true", "false")) + "}"))
        .hasSize(4);
  }

  @Test
  void aThousandStepsAreAllowedAndNotOneMore() {
    assertThat(profiles("{steps: [" + steps(1000) + "]}")).hasSize(1);
    assertThat(problems("{steps: [" + steps(1001) + "]}"))
        .containsExactly(
            "rate.steps: must be at most 1000 steps, but are 1001; repeat with square or schedule");
  }

  private static String steps(int count) {
    return Stream.iterate(0, after -> after + 1)
        .limit(count)
        .map(after -> "{after: " + after + " s, multiplier: 1}")
        .collect(Collectors.joining(", "));
  }

  @Test
  void aThousandHolidaysAreAllowedAndNotOneMore() {
    String hours = "{businessHours: {inside: 4, outside: 1, holidays: [2026-01-01, %s]}}";
    assertThat(profiles(String.format(hours, holidays(1000)))).hasSize(1);
    assertThat(problems(String.format(hours, holidays(1001)))).hasSize(1);
  }

  private static String holidays(int count) {
    return Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
        .limit(count)
        .map(LocalDate::toString)
        .collect(Collectors.joining(", "));
  }

  private static RateSpec rate(String lines) {
    return Specs.valid(lines + COLUMNS).rate();
  }

  private static List<Profile> profiles(String rate) {
    return rate("rate: " + rate).profiles();
  }

  private static List<String> problems(String rate) {
    return Specs.problems("rate: " + rate + COLUMNS);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
