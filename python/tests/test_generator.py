"""The generator's arguments and methods, and the spec that they give."""

from __future__ import annotations

import json
from typing import Any

import pytest
import synthetic as dg
import yaml
from pyspark.sql.types import LongType, StringType, StructField, StructType


def test_arguments_are_the_top_level() -> None:
    generator = dg.DataGenerator(
        name="orders",
        rows="10M",
        partitions=8,
        randomSeed=7,
        startingId=100,
        seedColumnName="row",
        verbose=True,
        batchSize=500,
        rowsPerSecond=2.5,
        rate={"sine": {"period": "1 day", "amplitude": 0.8}},
    )
    spec = generator.withColumn("a", "long").toDict()
    assert spec == {
        "name": "orders",
        "seed": 7,
        "rows": "10M",
        "numPartitions": 8,
        "startingRow": 100,
        "rowsPerSecond": 2.5,
        "rate": {"sine": {"period": "1 day", "amplitude": 0.8}},
        "columns": [{"name": "a", "type": "long"}],
    }


def test_options_and_row_count_change_the_top_level() -> None:
    generator = dg.DataGenerator().withColumn("a").option("startingId", 5).withRowCount(10)
    spec = generator.options(rampUpTime="5m", arrivals="poisson").toDict()
    assert {key: spec[key] for key in spec if key != "columns"} == {
        "rows": 10,
        "startingRow": 5,
        "rate": {"ramp": {"over": "5 m"}},
        "arrivals": "poisson",
    }


def test_row_number_is_there_when_it_is_shown_or_needed() -> None:
    def columns(generator: dg.DataGenerator) -> Any:
        return generator.toDict()["columns"]

    number = {"name": "id", "type": "long", "sequence": {}}
    a = {"name": "a", "type": "long", "expr": "1"}
    assert columns(dg.DataGenerator()) == [number]
    assert columns(dg.DataGenerator().withIdOutput().withColumn("a", "long", expr="1")) == [number, a]
    assert columns(dg.DataGenerator().withColumn("a", "long", expr="1")) == [a]
    assert columns(dg.DataGenerator().withColumn("a", "long", expr="id % 3")) == [
        {**a, "expr": "id % 3"},
        {**number, "omit": True},
    ]
    own = dg.DataGenerator().withColumn("id", "long", minValue=3).withColumn("a", "long", expr="id")
    assert columns(own) == [
        {"name": "id", "type": "long", "minValue": 3},
        {"name": "a", "type": "long", "expr": "id"},
    ]


def test_schema_is_guessed_but_for_columns_that_say_more() -> None:
    schema = StructType([StructField("id", LongType(), False), StructField("email", StringType())])
    spec = (
        dg.DataGenerator(rows=10)
        .withSchema(schema)
        .withColumnSpec("email", template=r"\w@\w.example")
        .withColumn("total", "double", maxValue=9)
        .toDict()
    )
    assert spec == {
        "rows": 10,
        "schema": "id long not null, email string",
        "columns": [
            {"name": "email", "template": r"\w@\w.example"},
            {"name": "total", "type": "double", "maxValue": 9},
        ],
    }


def test_column_specs_are_chosen_by_pattern_name_and_type() -> None:
    spec: Any = (
        dg.DataGenerator()
        .withColumn("n_a", "int")
        .withColumn("n_b", "long")
        .withColumn("c", "int")
        .withColumnSpecs(patterns="n_.*", percentNulls=0.1)
        .withColumnSpecs(fields=["c"], maxValue=5)
        .withColumnSpecs(matchTypes="int", minValue=1)
        .toDict()
    )
    assert spec["columns"] == [
        {"name": "n_a", "type": "int", "minValue": 1, "percentNulls": 0.1},
        {"name": "n_b", "type": "long", "percentNulls": 0.1},
        {"name": "c", "type": "int", "minValue": 1, "maxValue": 5},
    ]


def test_struct_has_the_types_of_its_columns() -> None:
    generator = dg.DataGenerator().withColumn("x", "int").withColumn("y", "string", values=["a"])
    spec: Any = (
        generator.withStructColumn("s", fields=["x", ("z", "y")])
        .withStructColumn("d", fields={"x": "x", "in": {"both": ["y", "y"]}})
        .withStructColumn("j", fields=["x"], asJson=True)
        .toDict()
    )
    assert spec["columns"][2:] == [
        {"name": "s", "type": "struct<x:int,z:string>", "expr": "named_struct('x', x, 'z', y)"},
        {
            "name": "d",
            "type": "struct<x:int,in:struct<both:array<string>>>",
            "expr": "named_struct('x', x, 'in', named_struct('both', array(y, y)))",
        },
        {"name": "j", "type": "string", "expr": "to_json(named_struct('x', x))"},
    ]


def test_clone_is_independent() -> None:
    first = dg.DataGenerator(rows=5).withColumn("a", "int")
    second = first.clone().withColumn("b", "int").withRowCount(7)
    assert [column["name"] for column in first.toDict()["columns"]] == ["a"]  # type: ignore
    assert [column["name"] for column in second.toDict()["columns"]] == ["a", "b"]  # type: ignore
    assert (first.rowCount, second.rowCount) == (5, 7)


def test_both_texts_say_the_same() -> None:
    generator = (
        dg.DataGenerator(name="no", rows=10, randomSeed=0)
        .withColumn("true", "string", values=["yes", "a: b", "#1", "ü\n", "", "1e3", "x y", "null"])
        .withColumn("b", "float", minValue=-1.5, maxValue=1e-7, expr="case when a < 1 then 'x' end")
        .withColumn("c", "boolean", values=[True, False], weights=[1, 2.5])
    )
    spec = generator.toDict()
    assert json.loads(generator.toJson()) == spec
    assert yaml.safe_load(generator.toYaml().replace("1e-07", "1.0e-07")) == spec
    assert spec["seed"] == 0


def test_absent_names_say_the_way_out() -> None:
    with pytest.raises(AttributeError, match="scriptTable: has no equivalent; take df.write"):
        dg.DataGenerator().scriptTable
    with pytest.raises(AttributeError, match="no such method; did you mean 'withColumn'"):
        dg.DataGenerator().withColumm
    with pytest.raises(AttributeError, match="Datasets: has no equivalent; bin/synthetic import"):
        dg.Datasets
