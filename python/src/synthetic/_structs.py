"""Structs of columns, as SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from synthetic._types import quoted

_WAY_OUT = "write withColumn(name, 'struct<…>', expr=\"named_struct(…)\")"


def struct_column(
    fields: Sequence[str | tuple[str, str]] | Mapping[str, Any],
    known: Mapping[str, str | None],
    as_json: bool,
) -> tuple[str, str]:
    """The type and the SQL of a struct; a ValueError if a type is not known.

    :param fields: columns, pairs of a name and a column, or a map from names to these
    :param known: the types of columns
    :param as_json: whether it is a text
    """
    pairs = list(fields.items()) if isinstance(fields, Mapping) else [_pair(f) for f in fields]
    if not pairs:
        raise ValueError("must have a field; name a column")
    type_text, sql = _struct(pairs, {} if as_json else known, as_json)
    return ("string", f"to_json({sql})") if as_json else (type_text, sql)


def _pair(field: str | tuple[str, str]) -> tuple[str, str]:
    return (field, field) if isinstance(field, str) else (field[0], field[1])


def _struct(
    pairs: Sequence[tuple[str, Any]], known: Mapping[str, str | None], as_json: bool
) -> tuple[str, str]:
    types = []
    parts = []
    for name, value in pairs:
        type_text, sql = _part(name, value, known, as_json)
        types.append(f"{quoted(name)}:{type_text}")
        parts.append(f"'{name}', {sql}")
    return f"struct<{','.join(types)}>", f"named_struct({', '.join(parts)})"


def _part(
    name: str, value: Any, known: Mapping[str, str | None], as_json: bool
) -> tuple[str, str]:
    if isinstance(value, Mapping):
        return _struct(list(value.items()), known, as_json)
    if isinstance(value, (list, tuple)):
        inner = [_part(name, element, known, as_json) for element in value]
        return f"array<{inner[0][0]}>", f"array({', '.join(sql for _, sql in inner)})"
    type_text = known.get(str(value))
    if type_text is None and not as_json:
        raise ValueError(f"the type of '{name}', which is '{value}', is not known; {_WAY_OUT}")
    return str(type_text), str(value)
