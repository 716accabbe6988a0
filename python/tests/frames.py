"""What tests ask of DataFrames and streams."""

from __future__ import annotations

from typing import Any


def by_hand(spark: Any, spec: str, **options: object) -> Any:
    """The batch of a spec's text."""
    reader = spark.read.format("synthetic").option("spec", spec)
    for name, value in options.items():
        reader = reader.option(name, value)
    return reader.load()


def assert_same(left: Any, right: Any) -> None:
    """Two DataFrames have one schema, and the same rows as often.

    Rows are compared by the sum of their hashes: 64 bits each, so that others have the same sum by
    a chance of 2^-64.
    """
    assert left.schema.simpleString() == right.schema.simpleString()
    checksums = [
        rows.selectExpr("count(*)", "sum(cast(xxhash64(*) as decimal(20,0)))").head()
        for rows in (left, right)
    ]
    assert checksums[0] == checksums[1]


def run_until_rows(query: Any) -> None:
    """Lets a stream go on until it has had rows, and stops it.

    The number of rows is an attribute of a progress. As a key it is None over Connect.
    """
    try:
        while not any(progress.numInputRows for progress in query.recentProgress):
            assert not query.awaitTermination(0.2), query.exception()
    finally:
        query.stop()


def drain(stream: Any, checkpoint: object) -> Any:
    """A writer that takes all of a stream that there is, and ends."""
    return stream.writeStream.trigger(availableNow=True).option(
        "checkpointLocation", str(checkpoint)
    )
