"""Specs read by Spark."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from synthetic._maven import COORDINATE
from synthetic._problems import InvalidSpecError, Problem
from synthetic._text import Plain

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_INVALID = re.compile(r"Invalid spec '(.*?)', \d+ problems?:\n((?:  .*(?:\n|$))+)")


def read(
    session: Any, spec: str, options: Mapping[str, Plain], is_streaming: bool
) -> DataFrame:
    """The DataFrame of a spec; an InvalidSpecError if the connector finds something wrong."""
    if session is None:
        from pyspark.sql import SparkSession

        session = SparkSession.builder.getOrCreate()
    reader = session.readStream if is_streaming else session.read
    reader = reader.format("synthetic").option("spec", spec)
    for key, value in options.items():
        reader = reader.option(key, value if isinstance(value, str) else json.dumps(value))
    try:
        rows = reader.load()
        rows.schema  # noqa: B018 - over Connect, where a spec is read when it is asked for
    except Exception as e:
        raise _explained(e) from None
    return cast("DataFrame", rows)


def _explained(error: Exception) -> Exception:
    """A spec's problems out of what Spark says, or a missing jar; else what Spark says."""
    invalid = _INVALID.search(str(error))
    if invalid:
        problems = []
        for line in invalid.group(2).splitlines():
            path, _, rule = line.strip().partition(": ")
            problems.append(Problem(path, rule))
        return InvalidSpecError(invalid.group(1), problems)
    if "DATA_SOURCE_NOT_FOUND" in str(error):
        return RuntimeError(
            "the data source 'synthetic' is not on Spark's class path; start Spark with"
            f" --packages {COORDINATE}, or with --jars and the connector's jar"
        )
    return error
