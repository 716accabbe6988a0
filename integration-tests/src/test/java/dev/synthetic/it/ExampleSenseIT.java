package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person who knows the trade would look for in the examples. */
final class ExampleSenseIT {
  private static final Path EXAMPLES = Path.of("..", "examples");

  private final SparkSession spark = LocalSpark.session();

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "clickstream | page_views | viewed_at >= lag(viewed_at) over (partition by session_id order"
            + " by page_number)",
        "clickstream | page_views | (product_id is null) = (page <> 'product')",
        "clickstream | page_views | page <> 'product' or url like concat('%-', product_id)",
        "clickstream | page_views | (basket is null) = (page not in ('cart', 'checkout',"
            + " 'thanks'))",
        "clickstream | page_views | page <> 'thanks' or (lag(page) over (partition by session_id"
            + " order by page_number) = 'checkout' and lag(basket) over (partition by session_id"
            + " order by page_number) = basket)",
        "clickstream | sessions   | device.touch = (device.class <> 'desktop')",
        "clickstream | sessions   | device.touch = (ip like '%:%')",
        "clickstream | sessions   | size(map_entries(campaign)) > 0",
        "calls       | calls      | (talk_seconds is null) = (outcome in ('no_answer', 'busy'))",
        "calls       | calls      | caller rlike '^[+]49[1-9][0-9]{6,12}$' and called rlike"
            + " '^[+]49[1-9][0-9]{6,12}$'",
        "calls       | calls      | count(*) over (partition by call_id) = 1",
        "calls       | cells      | min(latitude) over (partition by site_name) = max(latitude)"
            + " over (partition by site_name)",
        "calls       | cells      | latitude between 47.2 and 55.1 and longitude between 5.8 and"
            + " 15.1",
        "calls       | subscribers| count(*) over (partition by msisdn) = 1",
        "calls       | drive_tests| latitude between 52.34 and 52.68 and longitude between 13.09"
            + " and 13.76",
        "ledger      | postings   | sum(signed_amount) over (partition by entry_id) = 0",
        "ledger      | postings   | count(*) over (partition by entry_id) = 2",
        "ledger      | cards      | luhn_check(card_number)",
        "ledger      | cards      | count(*) over (partition by account_id) <= 4 and issued_at <"
            + " expires",
        "ledger      | accounts   | substr(iban, 1, 2) = country",
        "ledger      | accounts   | currency = case country when 'CH' then 'CHF' when 'GB' then"
            + " 'GBP' else 'EUR' end",
        "ledger      | entries    | count(*) over (partition by voucher) = 1 and value_date >="
            + " date(booked_at)",
        "logs        | log_lines  | written_at <= received_at and received_at <= written_at +"
            + " interval 15 minutes",
        "logs        | log_lines  | (stack is null) = (level <> 'ERROR')",
        "logs        | log_lines  | (status >= 500) = (level = 'ERROR')",
        "logs        | log_lines  | pod.name like concat(service, '-%')",
        "logs        | incidents  | length(report) between 200 and 1200",
        "logs        | incidents  | summary like concat('%', service, '%')",
      })
  void ruleHoldsInEveryRow(String example, String table, String rule) {
    spark
        .read()
        .format("synthetic")
        .option("specFile", EXAMPLES.resolve(example + ".yaml").toUri().toString())
        .option("table", table)
        .options(Map.of("endingRow", table.equals("incidents") ? "400" : "3000"))
        .load()
        .createOrReplaceTempView("checked");
    Row counts =
        spark
            .sql(
                "select count(*), count_if(not holds), count(holds) from (select "
                    + rule
                    + " as holds from checked)")
            .head();
    assertThat(counts.getLong(0)).isPositive();
    assertThat(counts.getLong(1)).isZero();
    assertThat(counts.getLong(2)).isPositive();
  }
}
