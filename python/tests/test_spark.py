"""What the builder gives, read by Spark: equal to the same spec by hand, in batch and as a stream."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import synthetic as dg
from frames import assert_same, by_hand, drain

BY_HAND = r"""
name: shop
seed: 7
rows: 5000
numPartitions: 3
columns:
  - {name: code, type: int, minValue: 100, maxValue: 200, random: false}
  - {name: price, type: 'decimal(10,2)', minValue: 0.5, maxValue: 99, distribution: {type: gamma, shape: 2}}
  - {name: grade, type: string, values: [a, b, c], weights: [5, 2, 1], baseColumn: code}
  - {name: plan, type: string, prefix: plan, baseColumn: code}
  - {name: serial, type: string, template: 'AAA-dddd', percentNulls: 0.1}
  - {name: note, type: string, text: {words: [2, 5]}}
  - {name: day, type: date, begin: 2024-01-01, end: 2024-12-31, interval: 7 days, random: true}
  - {name: hidden, type: double, distribution: normal, omit: true}
  - {name: shown, type: double, expr: hidden * 2 + code}
  - {name: timestamp, type: timestamp, begin: 2024-01-01, interval: 500 milliseconds}
"""


def shop(spark: Any) -> dg.DataGenerator:
    return (
        dg.DataGenerator(spark, name="shop", rows=5000, partitions=3, randomSeed=7)
        .withColumn("code", "int", minValue=100, maxValue=200, random=False)
        .withColumn(
            "price", "decimal(10,2)", minValue=0.5, maxValue=99, distribution=dg.distributions.Gamma(2)
        )
        .withColumn("grade", values=["a", "b", "c"], weights=[5, 2, 1], baseColumn="code")
        .withColumn("plan", prefix="plan", baseColumn="code")
        .withColumn("serial", template="AAA-dddd", percentNulls=0.1)
        .withColumn("note", text=dg.ILText(words=(2, 5)))
        .withColumn(
            "day",
            "date",
            dataRange=dg.DateRange("2024-01-01", "2024-12-31", "days=7"),
            random=True,
        )
        .withColumn("hidden", "double", distribution="normal", omit=True)
        .withColumn("shown", "double", expr="hidden * 2 + code")
        .withColumn("timestamp", "timestamp", begin="2024-01-01", interval="500 milliseconds")
    )


def test_batch_equals_the_spec_by_hand(spark: Any) -> None:
    rows = shop(spark).build()
    assert rows.count() == 5000
    assert_same(rows, by_hand(spark, BY_HAND))


def test_both_texts_equal_the_spec_by_hand(spark: Any) -> None:
    for text in (shop(spark).toJson(), shop(spark).toYaml()):
        assert_same(by_hand(spark, text), by_hand(spark, BY_HAND))


def test_stream_equals_the_batch(spark: Any, tmp_path: Path) -> None:
    stream = shop(spark).build(withStreaming=True, options={"maxRowsPerTrigger": 2000})
    query = drain(stream, tmp_path / "checkpoint").format("parquet").start(str(tmp_path / "rows"))
    query.awaitTermination()
    assert len(query.recentProgress) >= 3
    assert_same(spark.read.parquet(str(tmp_path / "rows")), shop(spark).build())


def test_options_of_the_reader_win(spark: Any) -> None:
    assert shop(spark).build(options={"rows": 10}).count() == 10
    assert_same(
        shop(spark).build(options={"seed": 8, "numPartitions": 2}),
        by_hand(spark, BY_HAND, seed=8),
    )


def test_rate_is_an_option(spark: Any) -> None:
    generator = dg.DataGenerator(
        spark, rows=1000, startTimestamp="2024-01-01T00:00:00Z", rowsPerSecond=1
    ).withColumn("at", "timestamp")
    rate = {"square": {"period": "1 minute", "high": 4, "low": 1, "duty": 0.5}}
    rows = generator.build(options={"rate": rate})
    (first,) = rows.where("at < '2024-01-01T00:00:30Z'").selectExpr("count(*)").head()
    (second,) = rows.where(
        "at between '2024-01-01T00:00:30Z' and '2024-01-01T00:00:59.9999Z'"
    ).selectExpr("count(*)").head()
    assert (first, second) == (120, 30)


def test_row_number_starts_where_told(spark: Any) -> None:
    rows = dg.DataGenerator(spark, rows=10, startingId=5).withIdOutput().build()
    assert [row.id for row in rows.orderBy("id").collect()] == list(range(5, 15))


def test_views_have_the_generators_name(spark: Any) -> None:
    shop(spark).build(withTempView=True, withView=True)
    assert spark.sql("SELECT * FROM shop").count() == 5000
    assert spark.sql("SELECT * FROM global_temp.shop").count() == 5000


def test_constraints_filter_rows_by_omitted_columns_too(spark: Any) -> None:
    c = dg.constraints
    rows = (
        shop(spark)
        .withConstraints([c.PositiveValues("hidden"), c.LiteralRange("code", 110, 120)])
        .withConstraint(c.ChainedRelation(["hidden", "shown"], "<"))
        .withSqlConstraint("grade <> 'c'")
        .build()
    )
    expected = by_hand(spark, BY_HAND.replace(", omit: true", "")).where(
        "hidden >= 0 and code between 110 and 120 and hidden < shown and grade <> 'c'"
    )
    assert 0 < rows.count() < 5000
    assert_same(rows, expected.drop("hidden"))


def test_unique_combinations_are_of_batches(spark: Any) -> None:
    generator = shop(spark).withConstraint(dg.constraints.UniqueCombinations(["code", "grade"]))
    assert generator.build().count() == 101
    with pytest.raises(dg.InvalidSpecError, match="UniqueCombinations: must not be in a stream"):
        generator.build(withStreaming=True)


def test_schema_alone_gives_rows(spark: Any) -> None:
    rows = dg.DataGenerator(spark, rows=20).withSchema("order_id long, email string").build()
    assert rows.columns == ["order_id", "email"]
    assert rows.where("email like '%@%'").count() == 20


def test_connectors_problems_come_as_one_error(spark: Any) -> None:
    generator = (
        dg.DataGenerator(spark, name="bad")
        .withColumn("a", "int", minValue=9, maxValue=1)
        .withColumn("b", "int", expr="aa + 1")
    )
    with pytest.raises(dg.InvalidSpecError) as raised:
        generator.build()
    assert [problem.path for problem in raised.value.problems] == [
        "columns[0].maxValue",
        "columns[1].expr",
    ]
    assert "column 'aa' not found; did you mean 'a'?" in str(raised.value)


def test_foreach_batch_has_each_row_once(spark: Any, tmp_path: Path) -> None:
    rows, folder = shop(spark).build(), str(tmp_path / "rows")

    def write(batch: Any, batch_id: int) -> None:
        batch.write.mode("append").parquet(folder)

    stream = shop(spark).build(withStreaming=True, options={"maxRowsPerTrigger": 2000})
    drain(stream, tmp_path / "checkpoint").foreachBatch(write).start().awaitTermination()
    assert_same(spark.read.parquet(folder), rows)


def test_pandas_udf_takes_generated_columns(spark: Any, tmp_path: Path) -> None:
    from pyspark.sql.functions import pandas_udf

    @pandas_udf("double")
    def double(values: pd.Series) -> pd.Series:
        return values * 2.0

    rows, stream = (
        shop(spark).build(withStreaming=is_stream).select("shown", double("shown").alias("twice"))
        for is_stream in (False, True)
    )
    assert rows.where("twice <> shown * 2").count() == 0
    assert rows.count() == 5000
    query = drain(stream, tmp_path / "checkpoint").format("parquet").start(str(tmp_path / "rows"))
    query.awaitTermination()
    assert_same(spark.read.parquet(str(tmp_path / "rows")), rows)


@pytest.mark.parametrize("way", ["reader", "setting"])
def test_arrow_udf_ends_by_both_ways_out(spark: Any, way: str) -> None:
    from pyspark.sql.functions import udf

    @udf("int", useArrow=True)
    def successor(value: int) -> int:
        return value + 1

    setting = "spark.sql.execution.arrow.pythonUDF.columnarInput.enabled"
    if way == "setting":
        spark.conf.set(setting, "false")
    try:
        rows = shop(spark).build(options={"reader": "row"} if way == "reader" else {})
        result = rows.select("code", successor("code").alias("next"))
        assert result.where("next <> code + 1").count() == 0
    finally:
        spark.conf.unset(setting)
