"""One Spark for all tests: a classic session, or one over Connect where SYNTHETIC_REMOTE is set."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
REMOTE = os.environ.get("SYNTHETIC_REMOTE")

pytest_plugins: list[str] = []


def jars() -> list[str]:
    """The connector and what else is to be on Spark's class path."""
    given = os.environ.get("SYNTHETIC_JARS")
    if given:
        return given.split(",")
    built = (ROOT / "connector" / "target").glob("synthetic-connector-*.jar")
    return [str(jar) for jar in built]


def has_delta() -> bool:
    return any("delta-spark" in jar for jar in jars())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Over Connect leaves out the tests that ask for no Spark, as nothing in them is of Connect."""
    if not REMOTE:
        return
    without = [item for item in items if "spark" not in getattr(item, "fixturenames", ())]
    items[:] = [item for item in items if item not in without]
    config.hook.pytest_deselected(items=without)


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    if REMOTE:
        session = SparkSession.builder.remote(REMOTE).getOrCreate()
        yield session
        session.stop()
        return
    if not jars():
        pytest.skip("the connector is not built: mvn -pl connector -am package -DskipTests")
    home = tmp_path_factory.mktemp("spark")
    builder = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.jars", ",".join(jars()))
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.databricks.delta.snapshotPartitions", "2")
        .config("spark.sql.warehouse.dir", str(home / "warehouse"))
    )
    if has_delta():
        builder = builder.config(
            "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"
        ).config(
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"
        )
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture
def delta(spark: Any) -> None:
    """Delta tables, where their jars are there."""
    if not has_delta() and not REMOTE:
        if os.environ.get("CI") == "true":
            pytest.fail("Delta's jars must be in SYNTHETIC_JARS")
        pytest.skip("Delta's jars are not in SYNTHETIC_JARS")
