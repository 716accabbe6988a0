"""Each option of dbldatagen, and the keys of a spec that it means."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
import synthetic as dg
from pyspark.sql import types as t
from synthetic import distributions as dist


def column(colType: Any = "long", **options: Any) -> dict[str, Any]:
    """The keys of a column beside its name and type."""
    return keys(dg.DataGenerator(), colType, **options)


def keys(generator: dg.DataGenerator, colType: Any = "long", **options: Any) -> dict[str, Any]:
    spec: Any = generator.withColumn("c", colType, **options).toDict()
    assert spec["columns"][-1]["name"] == "c"
    return {key: value for key, value in spec["columns"][-1].items() if key not in ("name", "type")}


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("decimal(10,2)", "decimal(10,2)"),
        (t.LongType(), "long"),
        (t.IntegerType, "int"),
        (t.StringType(), "string"),
        (t.DecimalType(12, 3), "decimal(12,3)"),
        (t.TimestampNTZType(), "timestamp_ntz"),
        (t.ArrayType(t.FloatType()), "array<float>"),
        (t.MapType(t.StringType(), t.ByteType()), "map<string,byte>"),
        (
            t.StructType([t.StructField("a b", t.ShortType()), t.StructField("c", t.DateType())]),
            "struct<`a b`:short,c:date>",
        ),
    ],
)
def test_type_is_a_text_or_an_object_of_pyspark(given: Any, text: str) -> None:
    spec: Any = dg.DataGenerator().withColumn("c", given, expr="null").toDict()
    assert spec["columns"] == [{"name": "c", "type": text, "expr": "null"}]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (dict(minValue=1, maxValue=9, step=2), dict(minValue=1, maxValue=9, step=2)),
        (dict(minValue=1.0, maxValue=9), dict(minValue=1, maxValue=9)),
        (dict(minValue=1, maxValue=9, random=True), dict(minValue=1, maxValue=9)),
        (dict(minValue=1, maxValue=9, random=False), dict(minValue=1, maxValue=9, random=False)),
        (dict(dataRange=dg.NRange(1, 20, 2)), dict(minValue=1, maxValue=20, step=2)),
        (dict(dataRange=dg.NRange(1, until=20)), dict(minValue=1, maxValue=19)),
        (dict(dataRange=range(0, 10, 2)), dict(minValue=0, maxValue=8, step=2)),
        (dict(uniqueValues=5, minValue=1, maxValue=99), dict(minValue=1, uniqueValues=5)),
        (
            dict(uniqueValues=5, minValue=1, maxValue=99, random=True),
            dict(minValue=1, maxValue=99, uniqueValues=5, random=True),
        ),
        (dict(values=[1, 2], weights=[3, 1]), dict(values=[1, 2], weights=[3, 1])),
        (dict(values=[1, 2], random=False), dict(values=[1, 2], random=False)),
        (dict(values=(1, 2), random=True), dict(values=[1, 2])),
        (dict(expr="b * 2", baseColumn="b", random=True), dict(expr="b * 2")),
        (dict(percentNulls=0.1, omit=True), dict(percentNulls=0.1, omit=True)),
        (dict(percent_nulls=0.1), dict(percentNulls=0.1)),
        (dict(min=1, max=3), dict(minValue=1, maxValue=3)),
        (dict(percentNulls=0.0, omit=False, nullable=True, implicit=True), dict()),
        (dict(baseColumn="id"), dict()),
        (dict(maxValue=9, baseColumn="b"), dict(maxValue=9, baseColumn="b")),
        (dict(maxValue=9, baseColumns=["b", "a"]), dict(maxValue=9, baseColumn=["b", "a"])),
        (dict(maxValue=9, baseColumn="b,a"), dict(maxValue=9, baseColumn=["b", "a"])),
        (
            dict(maxValue=9, baseColumn="b", baseColumnType="raw_values"),
            dict(maxValue=9, baseColumn="b", baseColumnType="raw"),
        ),
        (dict(numColumns=3), dict(numColumns=3)),
        (
            dict(numFeatures=(2, 5), structType="array"),
            dict(structType="array", numColumns=[2, 5]),
        ),
        (dict(sequence={"start": 5}), dict(sequence={"start": 5})),
        (dict(unique=True, minValue=1), dict(minValue=1, unique=True)),
        (
            dict(unique=True, dataRange=dg.NRange(1, 9), percentNulls=0, omit=True),
            dict(unique=True, minValue=1, maxValue=9, omit=True),
        ),
        (
            dict(length={"maxValue": 9, "distribution": dist.Poisson(3)}, element={"uuid": True}),
            dict(
                length={"maxValue": 9, "distribution": {"type": "poisson", "lambda": 3}},
                element={"uuid": True},
            ),
        ),
    ],
)
def test_numbers(options: dict[str, Any], expected: dict[str, Any]) -> None:
    assert column(**options) == expected


@pytest.mark.parametrize(
    ("distribution", "expected"),
    [
        ("normal", "normal"),
        ("beta(alpha=5,beta=2)", "beta(alpha=5,beta=2)"),
        (dist.Normal(170, 10), {"type": "normal", "mean": 170, "stddev": 10}),
        (dist.Normal.standardNormal(), {"type": "normal"}),
        (dist.Exponential(1.5), {"type": "exponential", "rate": 1.5}),
        (dist.Exponential(mean=3.0), {"type": "exponential", "mean": 3.0}),
        (dist.Gamma(1.0, 2.0), {"type": "gamma", "shape": 1.0, "scale": 2.0}),
        (dist.Beta(alpha=2.0, beta=5.0), {"type": "beta", "alpha": 2.0, "beta": 5.0}),
        (dist.Pareto(shape=1.2), {"type": "pareto", "shape": 1.2}),
        (dist.Uniform(), {"type": "uniform"}),
        (dist.Lognormal(3, 1), {"type": "lognormal", "mu": 3, "sigma": 1}),
        (dist.Weibull(0.7), {"type": "weibull", "shape": 0.7}),
        (dist.Triangular(5), {"type": "triangular", "mode": 5}),
        (dist.Poisson(4), {"type": "poisson", "lambda": 4}),
        (dist.Binomial(10, 0.5), {"type": "binomial", "n": 10, "p": 0.5}),
        (dist.Geometric(0.5), {"type": "geometric", "p": 0.5}),
        (dist.NegativeBinomial(2.5, 0.5), {"type": "negativeBinomial", "r": 2.5, "p": 0.5}),
        (dist.Zipf(1.1), {"type": "zipf", "exponent": 1.1}),
        (
            dist.Mixture([(3, dist.Zipf(1.1)), (1, "uniform")]),
            {
                "type": "mixture",
                "of": [
                    {"weight": 3, "distribution": {"type": "zipf", "exponent": 1.1}},
                    {"weight": 1, "distribution": "uniform"},
                ],
            },
        ),
        (
            dist.Empirical(quantiles={0: 1, 0.5: 3, 1: 90}),
            {"type": "empirical", "quantiles": {"0": 1, "0.5": 3, "1": 90}},
        ),
    ],
)
def test_distributions(distribution: Any, expected: Any) -> None:
    assert column(maxValue=99, distribution=distribution) == {
        "maxValue": 99,
        "distribution": expected,
    }


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (dict(minValue=0.5, maxValue=2, continuous=True, step=1), dict(minValue=0.5, maxValue=2)),
        (
            dict(minValue=Decimal("0.01"), maxValue=Decimal(9)),
            dict(minValue="0.01", maxValue="9"),
        ),
    ],
)
def test_real_numbers(options: dict[str, Any], expected: dict[str, Any]) -> None:
    assert column("double", **options) == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (dict(), dict(template=r"\V")),
        (dict(prefix="plan", baseColumn="b"), dict(prefix="plan", baseColumn="b")),
        (
            dict(prefix="a", suffix="z", textSeparator="-", minValue=1, maxValue=9),
            dict(minValue=1, maxValue=9, prefix="a", suffix="z", textSeparator="-"),
        ),
        (dict(format="0x%013x", baseColumn="b"), dict(format="0x%013x", baseColumn="b")),
        (dict(format="%+d", baseColumn="b"), dict(expr="format_string('%+d', b)")),
        (dict(expr="a + 1", format="%.2f"), dict(expr="format_string('%.2f', (a + 1))")),
        (dict(minValue=3, maxValue=5), dict(minValue=3, maxValue=5, format="%d")),
        (dict(template=r"AA-dd[x]", random=True), dict(template=r"AA-dd\[x]")),
        (
            dict(template=r"\d", escapeSpecialChars=True),
            dict(template=r"\d", escapeSpecialChars=True),
        ),
        (
            dict(text=dg.TemplateGenerator(r"\w", extendedWordList=["a", "b"])),
            dict(template=r"\w", wordList=["a", "b"]),
        ),
        (
            dict(text=dg.ILText(paragraphs=(1, 4), sentences=(2, 8), words=3)),
            dict(text={"paragraphs": [1, 4], "sentences": [2, 8], "words": 3}),
        ),
        (dict(text=dg.fakerText("name")), dict(faker="fullName")),
        (dict(text=dg.fakerText("uuid4")), dict(uuid=True)),
        (
            dict(text=dg.FakerTextFactory(locale=["de_DE", "fr_FR"])("city")),
            dict(faker={"name": "city", "countries": ["DE", "FR"]}),
        ),
        (dict(text=dg.FakerTextFactory(locale="de_DE")("ipv4")), dict(faker="ipv4")),
        (dict(faker="email", baseColumn="b"), dict(faker="email", baseColumn="b")),
        (dict(regex="[A-Z]{3}"), dict(regex="[A-Z]{3}")),
    ],
)
def test_texts(options: dict[str, Any], expected: dict[str, Any]) -> None:
    assert column("string", **options) == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (dict(), dict()),
        (
            dict(begin="2024-01-01", interval="1 second"),
            dict(begin="2024-01-01", interval="1 second"),
        ),
        (
            dict(begin=date(2024, 1, 1), end=datetime(2024, 2, 1, 12), interval=timedelta(hours=1)),
            dict(begin="2024-01-01", end="2024-02-01 12:00:00", interval="3600 seconds"),
        ),
        (
            dict(begin=datetime(2024, 1, 1, tzinfo=timezone.utc), interval=timedelta(days=2)),
            dict(begin="2024-01-01 00:00:00+00:00", interval="2 days"),
        ),
        (
            dict(dataRange=dg.DateRange("2024-01-01 00:00:00", "2024-06-01 00:00:00", "days=1,hours=2")),
            dict(begin="2024-01-01 00:00:00", end="2024-06-01 00:00:00", interval="1 days 2 hours"),
        ),
        (
            dict(dataRange=dg.DateRange("01/02/2024", "05/02/2024", datetime_format="%d/%m/%Y")),
            dict(begin="2024-02-01 00:00:00", end="2024-02-05 00:00:00"),
        ),
        (
            dict(begin="2024-01-01", end="2024-02-01", interval="1 hour", random=True),
            dict(begin="2024-01-01", end="2024-02-01", interval="1 hour", random=True),
        ),
        (
            dict(begin="2024-01-01", uniqueValues=30),
            dict(begin="2024-01-01", uniqueValues=30, interval="1 day"),
        ),
        (
            dict(eventTime={"lateness": "6 hours", "share": 0.1}),
            dict(eventTime={"lateness": "6 hours", "share": 0.1}),
        ),
    ],
)
def test_times(options: dict[str, Any], expected: dict[str, Any]) -> None:
    assert column("timestamp", **options) == expected


def test_date_loses_midnight() -> None:
    given = dg.DateRange("2024-01-01 00:00:00", "2024-06-01 00:00:00", "days=7")
    assert column("date", dataRange=given) == {
        "begin": "2024-01-01",
        "end": "2024-06-01",
        "interval": "7 days",
    }


def test_generator_without_random_walks_where_a_column_can() -> None:
    def walked(colType: str, **options: Any) -> dict[str, Any]:
        return keys(dg.DataGenerator(random=False), colType, **options)

    assert walked("long", maxValue=9) == {"maxValue": 9, "random": False}
    assert walked("boolean") == {"values": [False, True], "random": False}
    assert walked("string", values=["a"]) == {"values": ["a"], "random": False}
    assert walked("long", maxValue=9, random=True) == {"maxValue": 9}
    assert walked("long", maxValue=9, distribution="normal") == {
        "maxValue": 9,
        "distribution": "normal",
    }
    assert walked("string", values=["a", "b"], weights=[1, 2]) == {
        "values": ["a", "b"],
        "weights": [1, 2],
    }
    assert walked("date", begin="2024-01-01", end="2024-01-09") == {
        "begin": "2024-01-01",
        "end": "2024-01-09",
        "interval": "1 day",
    }


def test_format_over_several_base_columns_needs_a_column_of_its_own() -> None:
    spec: Any = (
        dg.DataGenerator()
        .withColumn("c", "string", values=["x"], prefix="p", baseColumn=["a", "b"])
        .toDict()
    )
    assert spec["columns"] == [
        {"name": "c_value", "type": "string", "values": ["x"], "baseColumn": ["a", "b"], "omit": True},
        {"name": "c", "type": "string", "expr": "concat('p_', cast(c_value as string))"},
    ]


def test_what_has_no_effect_is_told() -> None:
    generator = (
        dg.DataGenerator(randomSeedMethod="fixed")
        .withColumn("a", "int", minValue=9, maxValue=1, step=-1, randomSeed=7)
        .withColumn("b", "int", maxValue=3, random=True, baseColumn="a")
    )
    with pytest.warns(dg.InertOptionWarning) as warned:
        spec: Any = generator.toDict()
    assert {str(warning.message).split(":")[0] for warning in warned} == {
        "randomSeedMethod",
        "columns['a'].step",
        "columns['a'].randomSeed",
        "columns['b'].baseColumn",
    }
    assert spec["columns"] == [
        {"name": "a", "type": "int", "minValue": 1, "maxValue": 9, "step": 1},
        {"name": "b", "type": "int", "maxValue": 3},
    ]
