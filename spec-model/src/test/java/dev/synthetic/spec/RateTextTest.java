package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rate has one text, and the text that rate. */
final class RateTextTest {
  private static final String DAY =
      IntStream.range(0, 24).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));

  /** Rates that have every profile between them. */
  private static final List<String> RATES =
      List.of(
          "{}",
          "{constant: 2.50}",
          "{constant: [1000000, 0.000001]}",
          "{ramp: {over: 10 minutes}}",
          "{ramp: {from: 3, to: 0.25, over: 1 microsecond}}",
          "{steps: [{multiplier: 1}, {after: 10 minutes, multiplier: 0}, {after: 1 h, multiplier:"
              + " 3}]}",
          "{steps: [[{multiplier: 1}], [{multiplier: 2}]]}",
          "{sine: {period: 1 day, amplitude: 0.8, phase: -6 hours}}",
          "{square: {period: 10 minutes}}",
          "{square: {period: 1 week, high: 0, low: 4, duty: 0.1, phase: 2 days}}",
          "{businessHours: {inside: 4, outside: 1}}",
          "{businessHours: {days: [SUN, MON], open: 00:00, close: 24:00, timeZone: '+05:30',"
              + " inside: 0, outside: 1, holidays: [2026-12-25, 2026-01-01]}}",
          "{bursts: {every: 1 hour, duration: 2 minutes, multiplier: 10}}",
          "{bursts: {every: 1 hour, duration: 2 minutes, multiplier: 0, random: true}}",
          "{schedule: {timeZone: Europe/Berlin, weights: " + DAY + "}}",
          "{sine: {period: 1 day, amplitude: 1}, constant: 2, schedule: {weights: " + DAY + "}}");

  static Stream<RateSpec> rates() {
    return RATES.stream().flatMap(rate -> Stream.of(rate(rate, "even"), rate(rate, "poisson")));
  }

  @ParameterizedTest
  @MethodSource("rates")
  void isReadAsWhatWasWritten(RateSpec rate) {
    assertThat(RateText.parse(RateText.text(rate))).isEqualTo(rate);
  }

  @Test
  void theListAboveHasEveryProfile() {
    Set<Object> classes =
        rates()
            .flatMap(rate -> rate.profiles().stream())
            .map(Object::getClass)
            .collect(Collectors.toSet());
    assertThat(classes)
        .containsExactlyInAnyOrder((Object[]) RateSpec.Profile.class.getPermittedSubclasses());
  }

  @Test
  void twoRatesHaveTwoTexts() {
    assertThat(rates().map(RateText::text)).doesNotHaveDuplicates();
  }

  @Test
  void howANumberIsWrittenInTheSpecIsForgotten() {
    assertThat(RateText.text(rate("{constant: 1.50k}", "even")))
        .isEqualTo(RateText.text(rate("{constant: {multiplier: 1_500}}", "EVEN")));
  }

  @Test
  void isPinned() {
    assertThat(RateText.text(RateSpec.CONSTANT))
        .isEqualTo("{'arrivals':'even','profiles':[]}".replace('\'', '"'));
    assertThat(RateText.text(rate(everyProfile(), "poisson")))
        .isEqualTo(
            """
            {'arrivals':'poisson','profiles':[{'constant':{'multiplier':'2'}},\
            {'ramp':{'from':'0','to':'1','overMicros':600000000}},\
            {'steps':[{'afterMicros':0,'multiplier':'1'},{'afterMicros':1000000,'multiplier':'3'}]},\
            {'sine':{'periodMicros':86400000000,'amplitude':'0.5','phaseMicros':64800000000}},\
            {'square':{'periodMicros':1000000,'high':'2','low':'0','highMicros':500000,\
            'phaseMicros':0}},\
            {'businessHours':{'days':['MON','TUE','WED','THU','FRI'],'openMicros':32400000000,\
            'closeMicros':61200000000,'timeZone':'UTC','inside':'4','outside':'1',\
            'holidays':['2026-12-25']}},\
            {'bursts':{'everyMicros':3600000000,'durationMicros':120000000,'multiplier':'10',\
            'placement':'random'}}]}\
            """
                .replace('\'', '"'));
  }

  private static String everyProfile() {
    return "{constant: 2, ramp: {over: 10 minutes}, steps: [{multiplier: 1}, {after: 1 s,"
        + " multiplier: 3}], sine: {period: 1 day, amplitude: 0.5, phase: -6 hours}, square:"
        + " {period: 1 s}, businessHours: {inside: 4, outside: 1, holidays: [2026-12-25]}, bursts:"
        + " {every: 1 hour, duration: 2 minutes, multiplier: 10, random: true}}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "null",
        "[]",
        "{}",
        "{'arrivals':'even'}",
        "{'profiles':[]}",
        "{'profiles':[],'arrivals':'even'}",
        "{'arrivals':'EVEN','profiles':[]}",
        "{'arrivals':'even','profiles':[]} ",
        "{'arrivals':'even','profiles':[],'more':1}",
        "{'arrivals':'odd','profiles':[]}",
        "{'arrivals':'even','profiles':{}}",
        "{'arrivals':'even','profiles':[1]}",
        "{'arrivals':'even','profiles':[{}]}",
      })
  void anyOtherTextIsRefused(String text) {
    assertRefused(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'wave':{}",
        "'constant':2",
        "'constant':{'multiplier':2}",
        "'constant':{'multiplier':'2.0'}",
        "'constant':{'multiplier':'0'}",
        "'constant':{'multiplier':'-1'}",
        "'constant':{'multiplier':'1000001'}",
        "'constant':{'multiplier':'1e999999999'}",
        "'constant':{'multiplier':'2'},'constant':{'multiplier':'2'}",
        "'constant':{'multiplier':'2'},'ramp':{}",
        "'ramp':{'from':'1','to':'0','overMicros':5}",
        "'ramp':{'from':'1','to':'1','overMicros':0}",
        "'ramp':{'from':'1','to':'1','overMicros':'5'}",
        "'ramp':{'from':'1','to':'1','overMicros':99999999999999999999}",
        "'steps':[]",
        "'steps':{}",
        "'steps':[{'afterMicros':1,'multiplier':'1'}]",
        "'steps':[{'afterMicros':0,'multiplier':'1'},{'afterMicros':0,'multiplier':'2'}]",
        "'steps':[{'afterMicros':0,'multiplier':'1'},{'afterMicros':9,'multiplier':'0'}]",
        "'sine':{'periodMicros':0,'amplitude':'1','phaseMicros':0}",
        "'sine':{'periodMicros':9,'amplitude':'1.1','phaseMicros':0}",
        "'sine':{'periodMicros':9,'amplitude':'0','phaseMicros':0}",
        "'sine':{'periodMicros':9,'amplitude':'1','phaseMicros':9}",
        "'sine':{'periodMicros':9,'amplitude':'1','phaseMicros':-1}",
        "'square':{'periodMicros':9,'high':'0','low':'0','highMicros':1,'phaseMicros':0}",
        "'square':{'periodMicros':9,'high':'1','low':'0','highMicros':9,'phaseMicros':0}",
        "'square':{'periodMicros':9,'high':'1','low':'0','highMicros':0,'phaseMicros':0}",
        "'bursts':{'everyMicros':9,'durationMicros':9,'multiplier':'1','placement':'fixed'}",
        "'bursts':{'everyMicros':9,'durationMicros':0,'multiplier':'1','placement':'fixed'}",
        "'bursts':{'everyMicros':9,'durationMicros':1,'multiplier':'1','placement':'here'}",
        "'schedule':{'weights':['1'],'timeZone':'UTC'}",
      })
  void aProfileThatIsNotWrittenSoIsRefused(String profile) {
    assertRefused(("{'arrivals':'even','profiles':[{" + profile + "}]}").replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'MON' -> ",
        "'MON','TUE' -> 'TUE','MON'",
        "'MON','TUE' -> 'MONDAY','TUE'",
        "'UTC' -> 'Nowhere'",
        "32400000000 -> 61200000000",
        "32400000000 -> -1",
        "61200000000 -> 86400000001",
        "'4' -> 'four'",
        "'2026-12-25' -> '2026-02-30'",
        "'2026-12-25' -> '2026-12-25','2026-12-25'",
        "'2026-12-25' -> '2026-12-25','2026-12-24'",
        "'inside':'4', -> ",
      })
  void changedBusinessHoursAreRefused(String change) {
    String text =
        RateText.text(
            rate("{businessHours: {inside: 4, outside: 1, holidays: [2026-12-25]}}", "even"));
    String[] parts = change.replace('\'', '"').split(" -> ", -1);
    assertThat(text).contains(parts[0]);
    assertRefused(text.replace(parts[0], parts[1]));
  }

  @Test
  void aWeekWithoutRowsIsRefused() {
    String week =
        IntStream.range(0, 168).mapToObj(hour -> "\"0\"").collect(Collectors.joining(","));
    String text =
        "{\"arrivals\":\"even\",\"profiles\":[{\"schedule\":{\"weights\":["
            + week
            + "],\"timeZone\":\"UTC\"}}]}";
    assertRefused(text);
    assertThat(RateText.parse(text.replaceFirst("\"0\"", "\"1\"")).profiles()).hasSize(1);
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> RateText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be a rate as this connector writes it, but was '");
  }

  private static RateSpec rate(String rate, String arrivals) {
    return Specs.valid(
            "rate: " + rate + "\narrivals: " + arrivals + "\ncolumns: [{name: id, type: long}]")
        .rate();
  }
}
