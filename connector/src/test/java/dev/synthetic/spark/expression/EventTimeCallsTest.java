package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings of the clock, which are readings of the row's event time. */
class EventTimeCallsTest {
  /** The row that is due on 2024-01-01 at 23:30 in UTC, when it is another day in Berlin. */
  private static final long LATE = 23 * 36_000 + 30 * 600;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "current_timestamp()                | 2024-01-02 00:30:00",
        "current_timestamp                  | 2024-01-02 00:30:00",
        "now()                              | 2024-01-02 00:30:00",
        "localtimestamp()                   | 2024-01-02 00:30:00",
        "current_date()                     | 2024-01-02",
        "current_date                       | 2024-01-02",
        "curdate()                          | 2024-01-02",
        "current_timezone()                 | Europe/Berlin",
        "unix_timestamp()                   | 1704151800",
        "hour(now())                        | 0",
        "date_format(now(), 'EEEE HH:mm')   | Tuesday 00:30",
        "date_trunc('DAY', now())           | 2024-01-02 00:00:00",
        "timestamp'2024-01-01 00:00:00' + (now() - timestamp'2024-01-01 23:00:00') | 2024-01-01"
            + " 01:30:00",
        "from_unixtime(unix_timestamp())    | 2024-01-02 00:30:00",
        "to_utc_timestamp(now(), 'Asia/Tokyo') | 2024-01-01 15:30:00"
      })
  void readTheRowsEventTimeInTheSpecsZone(String sql, String text) {
    Evaluation row =
        Evaluation.ofRows(1)
            .from(LATE)
            .analyzedBy(new ExpressionAnalyzer(ZoneId.of("Europe/Berlin"), 1, 42, "readings"));

    assertThat(row.values(sql, DataTypes.StringType)).hasToString("[" + text + "]");
  }

  @Test
  void giveEachRowItsOwn() {
    assertThat(Evaluation.ofRows(3).longs("now()", DataTypes.TimestampType))
        .containsExactly(
            Evaluation.eventMicros(0), Evaluation.eventMicros(1), Evaluation.eventMicros(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"now()", "current_date()", "unix_timestamp()", "localtimestamp()"})
  void areToldOfByTheCompiledExpression(String sql) {
    assertThat(Evaluation.ofRows(1).compile(sql, DataTypes.StringType).usesEventTime()).isTrue();
    assertThat(Evaluation.ofRows(1).compile("'a'", DataTypes.StringType).usesEventTime()).isFalse();
  }
}
