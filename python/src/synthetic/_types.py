"""Data types, given as texts or as objects of pyspark."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    from pyspark.sql.types import DataType, StructType

    ColumnType = Union[str, DataType, type[DataType]]

INFER_DATATYPE = "<inferred>"
"""dbldatagen's word for a type that follows from an expression."""

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TEXTS = re.compile(r"(string|str|text|n?(var)?char\s*(\(.*\))?)", re.IGNORECASE)
_WHOLE = {"byte", "tinyint", "short", "smallint", "int", "integer", "long", "bigint"}
_REAL = {"float", "real", "double"}
_TIMES = {"date", "timestamp", "timestamp_ltz", "timestamp_ntz", "datetime"}


def ddl(column_type: object) -> str:
    """A type as Spark's DDL has it; a TypeError if it is none."""
    if isinstance(column_type, str):
        return column_type.strip()
    if isinstance(column_type, type):  # StringType in place of StringType()
        column_type = column_type()
    value = getattr(column_type, "jsonValue", None)
    if not callable(value):
        raise TypeError(type(column_type).__name__)
    return _of_json(value())


def schema_ddl(schema: StructType | str) -> list[tuple[str, str, bool]]:
    """The columns of a schema: name, type, whether they may be null."""
    fields: Any = schema
    if isinstance(schema, str):
        from pyspark.sql.types import StructType

        fields = StructType.fromDDL(schema)
    return [(field.name, ddl(field.dataType), field.nullable) for field in fields.fields]


def quoted(name: str) -> str:
    """A name in SQL, between backticks where it needs them."""
    return name if _NAME.fullmatch(name) else "`" + name.replace("`", "``") + "`"


def is_text(type_text: str) -> bool:
    return _TEXTS.fullmatch(type_text) is not None


def is_time(type_text: str) -> bool:
    return type_text.lower() in _TIMES


def is_whole(type_text: str) -> bool:
    return type_text.lower() in _WHOLE


def is_number(type_text: str) -> bool:
    lower = type_text.lower()
    is_decimal = re.match(r"(dec|decimal|numeric|number)\b", lower) is not None
    return lower in _WHOLE or lower in _REAL or is_decimal


def is_boolean(type_text: str) -> bool:
    return type_text.lower() in ("boolean", "bool")


def _of_json(value: Any) -> str:
    if isinstance(value, str):
        return "int" if value == "integer" else value
    if isinstance(value, Mapping):
        if value.get("type") == "array":
            return f"array<{_of_json(value['elementType'])}>"
        if value.get("type") == "map":
            return f"map<{_of_json(value['keyType'])},{_of_json(value['valueType'])}>"
        if value.get("type") == "struct":
            fields = (f"{quoted(f['name'])}:{_of_json(f['type'])}" for f in value["fields"])
            return f"struct<{','.join(fields)}>"
    raise TypeError(str(value))
