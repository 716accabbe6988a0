"""The options of columns and of specs, by their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict, Union

from synthetic.distributions import DistributionLike
from synthetic.ranges import DateRange, Interval, NRange, Number, Time
from synthetic.text_generators import TextGenerator

Names = Union[str, Sequence[str]]


class ColumnOptions(TypedDict, total=False):
    """What a column may say: dbldatagen's options, then those that a spec has beyond them."""

    minValue: Number
    maxValue: Number
    step: Number
    dataRange: NRange | DateRange | range
    begin: Time
    end: Time
    interval: Interval
    random: bool
    distribution: DistributionLike
    continuous: bool
    values: Sequence[Any]
    weights: Sequence[Number]
    uniqueValues: int
    percentNulls: float
    nullable: bool
    baseColumn: Names
    baseColumns: Names
    baseColumnType: str
    expr: str
    omit: bool
    implicit: bool
    prefix: str
    suffix: str
    textSeparator: str
    format: str
    template: str
    escapeSpecialChars: bool
    text: TextGenerator | Mapping[str, Any]
    numColumns: int | tuple[int, int]
    numFeatures: int | tuple[int, int]
    structType: str
    randomSeed: int
    randomSeedMethod: str
    precision: int
    scale: int
    description: str
    unique: bool
    sequence: Mapping[str, Any]
    series: Mapping[str, Any]
    eventTime: Mapping[str, Any]
    faker: str | Mapping[str, Any]
    uuid: bool | Mapping[str, Any]
    regex: str
    wordList: Sequence[str]
    nullWhen: str
    when: Sequence[Mapping[str, Any]]
    element: Mapping[str, Any]
    key: Mapping[str, Any]
    value: Mapping[str, Any]
    length: int | Mapping[str, Any]


class NestedOptions(ColumnOptions, total=False):
    """What a column may say that has columns inside."""

    fields: Sequence[Mapping[str, Any]]


class SpecOptions(TypedDict, total=False):
    """What the top level of a spec says beyond dbldatagen's arguments."""

    rowsPerSecond: Number | str
    rate: Mapping[str, Any]
    arrivals: str
    startTimestamp: Time
    timeZone: str
    minRowsPerPartition: int
    endingRow: int
    startingTimestamp: Time
    endingTimestamp: Time
    maxRowsPerTrigger: int
    maxBytesPerTrigger: int
    minRowsPerTrigger: int
    maxTriggerDelay: Interval
    rowsPerRun: int
    maxRows: int
    backlog: str
    reader: str
    onSpecChange: str


COLUMN_OPTIONS = tuple(NestedOptions.__annotations__)

OLDER_NAMES: Mapping[str, str] = {
    "data_range": "dataRange",
    "base_column": "baseColumn",
    "base_columns": "baseColumns",
    "base_column_type": "baseColumnType",
    "percent_nulls": "percentNulls",
    "unique_values": "uniqueValues",
    "random_seed": "randomSeed",
    "random_seed_method": "randomSeedMethod",
    "text_separator": "textSeparator",
    "min": "minValue",
    "max": "maxValue",
}
"""dbldatagen's older names of a column's options."""

OUR_KINDS = (
    *("unique", "sequence", "series", "eventTime", "faker", "uuid", "regex", "when"),
    *("fields", "element", "key", "value", "length"),
)
"""Options that say by themselves how a column's values come about."""

SPEC_OPTIONS: Mapping[str, str] = {
    **{name: name for name in SpecOptions.__annotations__},
    **{name: name for name in ("version", "name", "seed", "rows", "numPartitions", "startingRow")},
    "randomSeed": "seed",
    "partitions": "numPartitions",
    "startingId": "startingRow",
    "starting_id": "startingRow",
    "rowCount": "rows",
    "rampUpTime": "rate",
}
"""Options of a whole spec, by any of their names, with the names that a spec has for them."""

READER_OPTIONS = ("pushdown", "checkpoint", "checkpointSource")
"""Options of the reader that are no keys of a spec."""
