"""Specs as text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Union

from synthetic.distributions import DataDistribution

Plain = Union[None, bool, int, float, str, "list[Plain]", "dict[str, Plain]"]
"""A value that JSON has."""

_WORDS = re.compile(r"[A-Za-z_][A-Za-z0-9_.()<> =/*+-]*[A-Za-z0-9_)>]|[A-Za-z_]")
_NO_TEXT = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_FLOW = ("columns", "tables")


def plain(value: object) -> Plain:
    """A value as JSON has it; a TypeError if there is no such value."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (date, Decimal)):  # a datetime is a date
        return value.isoformat(" ") if isinstance(value, datetime) else str(value)
    if isinstance(value, timedelta):
        return interval(value)
    if isinstance(value, DataDistribution):
        return plain(value.keys())
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, (Sequence, set, frozenset)) and not isinstance(value, (bytes, bytearray)):
        return [plain(part) for part in value]
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    item = getattr(value, "item", None)  # a number of numpy
    if callable(item):
        return plain(item())
    raise TypeError(type(value).__name__)


def interval(length: timedelta) -> str:
    """A length of time as a spec writes it."""
    microseconds = length // timedelta(microseconds=1)
    for unit, size in (("days", 86_400_000_000), ("seconds", 1_000_000), ("milliseconds", 1_000)):
        if microseconds % size == 0:
            return f"{microseconds // size} {unit}"
    return f"{microseconds} microseconds"


def json_text(spec: Mapping[str, Plain]) -> str:
    """A spec as JSON."""
    return json.dumps(spec, ensure_ascii=False)


def yaml_text(spec: Mapping[str, Plain]) -> str:
    """A spec as YAML, a line for each column."""
    lines = []
    for key, value in spec.items():
        if key in _FLOW and isinstance(value, list):
            lines.append(f"{key}:")
            lines.extend(f"  - {_flow(part)}" for part in value)
        else:
            lines.append(f"{key}: {_flow(value)}")
    return "\n".join(lines) + "\n"


def _flow(value: Plain) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(part) for part in value) + "]"
    if isinstance(value, str) and _WORDS.fullmatch(value) and value.lower() not in _NO_TEXT:
        return value
    return json.dumps(value, ensure_ascii=False)
