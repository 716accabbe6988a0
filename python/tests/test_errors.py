"""Mistakes: one error with all of them, each with its path, its value and the way out."""

from __future__ import annotations

from typing import Any

import pytest
import synthetic as dg


def message(generator: dg.DataGenerator, **build: Any) -> list[str]:
    with pytest.raises(dg.InvalidSpecError) as raised:
        generator.build(**build)
    assert raised.value.__cause__ is None
    return str(raised.value).splitlines()


def test_all_mistakes_are_told_at_once() -> None:
    generator = (
        dg.DataGenerator(name="orders", rowz=3, randomSeed=-1)  # type: ignore
        .withColumn("a", "int", minVal=3, weigths=[1])  # type: ignore
        .withColumn("b", "string", text=dg.PyfuncText(len))
        .withColumn("c", "string", text=dg.fakerText("frist_name"))
        .withColumn("d", dg.INFER_DATATYPE, expr="1")
        .withColumn("e", "int", dataRange="1..3", baseColumnType="hsh", baseColumn="a")  # type: ignore
        .withColumn("f", "int", percentNulls=0.5, nullable=False, values=[object()])
        .withColumn("g", "int", min=1, minValue=2)  # type: ignore
        .withStructColumn("h", fields=["a", "zz"])
        .withColumnSpec("aa", minValue=1)
    )
    assert message(generator, options={"rowsPerSec": 3}) == [
        "Invalid spec 'orders', 15 problems:",
        "  columns['d'].colType: must be given, as every column has a type; write it in place of"
        " INFER_DATATYPE",
        "  columns['h'].fields: the type of 'zz', which is 'zz', is not known; write"
        " withColumn(name, 'struct<…>', expr=\"named_struct(…)\")",
        "  columns['aa']: must be a column of the schema, or one before; did you mean 'a'?",
        "  DataGenerator.randomSeed: -1 asks for values that cannot be repeated, which there are"
        " not; give a seed from outside, such as random.randrange(2**62)",
        "  DataGenerator.rowz: unknown option, given as '3'; did you mean 'rows'?",
        "  columns['a'].minVal: unknown option, given as '3'; did you mean 'minValue'?",
        "  columns['a'].weigths: unknown option, given as '[1]'; did you mean 'weights'?",
        "  columns['b'].text: Python runs for no row; take faker=, regex=, template= or expr=,"
        " or a pandas UDF over the DataFrame that build() gives",
        "  columns['c'].text: must be data that is built in, but was 'frist_name'; did you mean"
        " 'first_name'?",
        "  columns['e'].dataRange: must be an NRange, a DateRange or a range, but was '1..3';"
        " give one",
        "  columns['e'].baseColumnType: unknown type of base, given as 'hsh'; did you mean 'hash'?",
        "  columns['f'].nullable: must be true beside percentNulls; leave one of them out",
        "  columns['f'].values: must be text, numbers, times, lists or maps, but has a 'object'",
        "  columns['g'].minValue: must be given once, but 'minValue' is there too; leave one out",
        "  options.rowsPerSec: unknown option, given as '3'; did you mean 'rowsPerSecond'?",
    ]


def test_arguments_of_other_types_are_told_likewise() -> None:
    generator = (
        dg.DataGenerator("spark", name="orders")  # type: ignore
        .withColumn(None)  # type: ignore
        .withColumn("a", "int", maxValue=9, distribution=dg.distributions.Exponential)  # type: ignore
    )
    assert message(generator, options=["rows"]) == [
        "Invalid spec 'orders', 4 problems:",
        "  columns: must have a text as its name, but was 'None'; give one",
        "  columns['a'].distribution: must be made first, but was a class; write Exponential(…)",
        "  DataGenerator.sparkSession: must be a SparkSession, but was 'spark'; give it, or none",
        "  options: must be a map, but was '['rows']'; write {'rowsPerSecond': 5000}",
    ]


def test_problems_can_be_read_one_by_one() -> None:
    with pytest.raises(dg.InvalidSpecError) as raised:
        dg.DataGenerator().withColumn("a", "int", minVal=3).toYaml()  # type: ignore
    (problem,) = raised.value.problems
    assert problem.path == "columns['a'].minVal"


def test_word_that_is_like_no_other_is_answered_with_all() -> None:
    lines = message(dg.DataGenerator().withColumn("a", "int", qqqq=3))  # type: ignore
    assert "choose from minValue, maxValue, step," in lines[1]


@pytest.mark.parametrize(
    ("refused", "way_out"),
    [
        (lambda: dg.distributions.register_distribution("x"), "choose from the distributions here"),
        (lambda: dg.fakerText("name", 3), "takes no arguments"),
        (lambda: dg.FakerTextFactory(providers=["x"]), "FakerTextFactory.providers"),
        (lambda: dg.NRange(1, 5, until=4), "leave one out"),
        (lambda: dg.NRange(1, 5, stop=4), "did you mean 'step'"),
    ],
)
def test_python_is_refused_where_it_is_given(refused: Any, way_out: str) -> None:
    with pytest.raises((ValueError, TypeError, NotImplementedError), match=way_out):
        refused()
