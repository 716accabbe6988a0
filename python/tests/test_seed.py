"""The programs of a user of dbldatagen, of which the import line alone is changed.

``demo`` and ``/Volumes`` are a catalog and a folder of the user's workspace; here they are Spark's
own catalog and a temporary folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT
from frames import assert_same, by_hand, run_until_rows

SEED = Path(__file__).parent / "seed"
TABLES = ("streaming.readings", "iot.sensor_readings", "finance.transactions")

pytestmark = pytest.mark.usefixtures("delta")


class Notebook:
    """The cells of a program, run one after another in one set of names."""

    def __init__(self, spark: Any, volumes: Path) -> None:
        self._volumes = volumes
        self.names: dict[str, Any] = {"spark": spark}

    def run(self, file: str) -> None:
        text = (SEED / file).read_text().replace("import dbldatagen as dg", "import synthetic as dg")
        text = text.replace("/Volumes", str(self._volumes))
        text = text.replace('"demo"', '"spark_catalog"').replace("demo.", "spark_catalog.")
        exec(compile(text, file, "exec"), self.names)

    def query(self) -> Any:
        """The one stream that a cell has started."""
        (query,) = self.names["spark"].streams.active
        return query


@pytest.fixture
def notebook(spark: Any, tmp_path: Path) -> Notebook:
    for table in TABLES:
        spark.sql(f"CREATE SCHEMA IF NOT EXISTS {table.split('.')[0]}")
        spark.sql(f"DROP TABLE IF EXISTS {table}")
    return Notebook(spark, tmp_path)


def assert_equals_batch(spark: Any, table: Any, generator: Any) -> None:
    """A stream's table has the first rows of the batch, and no others."""
    count = table.count()
    assert count > 0
    assert_same(table, generator.clone().withRowCount(count).build())


def test_stream_goes_on_through_three_triggers_as_one_log(spark: Any, notebook: Notebook) -> None:
    notebook.run("basics.py")
    notebook.run("delta.py")
    run_until_rows(notebook.query())
    begun = spark.table("streaming.readings").count()
    notebook.run("delta_processing_time.py")
    run_until_rows(notebook.query())
    more = spark.table("streaming.readings").count()
    notebook.run("delta_available_now.py")
    notebook.query().awaitTermination()
    assert 0 < begun < more < spark.table("streaming.readings").count() == 1_000_000
    assert_equals_batch(spark, spark.table("streaming.readings"), notebook.names["readings"])


def test_files_have_the_rows_of_the_batch(
    spark: Any, notebook: Notebook, tmp_path: Path
) -> None:
    notebook.run("basics.py")
    notebook.names.update(catalog="demo", schema="streaming")
    notebook.run("volumes.py")
    run_until_rows(notebook.query())
    rows = notebook.names["readings"].build()
    files = tmp_path / "demo" / "streaming" / "landing" / "readings_raw"
    landed = spark.read.schema(rows.schema).json(str(files))
    assert_equals_batch(spark, landed, notebook.names["readings"])


def test_each_rate_is_that_of_its_stream(notebook: Notebook) -> None:
    notebook.run("rates.py")
    for name in ("slow", "middling", "fast"):
        stream = notebook.names[name]
        assert stream.isStreaming
        assert stream.columns == ["id"]
    assert notebook.names["spec"].build().count() == 10_000_000


@pytest.mark.parametrize(
    ("program", "generator", "table", "preset"),
    [
        ("iot.py", "sensors", "iot.sensor_readings", "iot"),
        ("transactions.py", "payments", "finance.transactions", "transactions"),
    ],
)
def test_stream_into_delta_equals_the_batch_and_the_spec_by_hand(
    spark: Any, notebook: Notebook, program: str, generator: str, table: str, preset: str
) -> None:
    notebook.run(program)
    run_until_rows(notebook.query())
    built = notebook.names[generator]
    assert_equals_batch(spark, spark.table(table), built)
    by_us = yaml.safe_load((ROOT / "examples" / f"{preset}.yaml").read_text())
    text = yaml.safe_dump({"columns": by_us["columns"]})
    assert_same(built.clone().withRowCount(10_000).build(), by_hand(spark, text, rows=10_000))


def test_programs_have_the_import_of_dbldatagen() -> None:
    programs = {file.name for file in SEED.glob("*.py")}
    with_import = {file for file in programs if "import dbldatagen as dg" in (SEED / file).read_text()}
    assert with_import == {"basics.py", "rates.py", "iot.py", "transactions.py"}
    assert all("synthetic" not in (SEED / file).read_text() for file in programs)
