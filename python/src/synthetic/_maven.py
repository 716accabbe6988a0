"""The connector's jar, as Maven knows it."""

from __future__ import annotations

VERSION = "0.1.0-SNAPSHOT"
"""The connector's version, which is this package's."""

COORDINATE = f"dev.synthetic:synthetic-connector:{VERSION}"
"""The Maven coordinate of the connector that fits this package."""


def packages(*others: str) -> str:
    """The value of ``spark.jars.packages``: the connector, and further coordinates."""
    return ",".join((COORDINATE, *others))


def python_version(version: str) -> str:
    """A version of Maven's as Python writes it: a snapshot comes before its release."""
    return version.replace("-SNAPSHOT", ".dev0")
