"""Ranges of numbers and times, with dbldatagen's names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Union

from synthetic._problems import way_out

Number = Union[int, float, Decimal]
Time = Union[str, date, datetime]
Interval = Union[str, timedelta]

DEFAULT_DATE_FORMAT = "%Y-%m-%d"
DEFAULT_TIMESTAMP_FORMAT = "%Y-%m-%d %H:%M:%S"


@dataclass(frozen=True, init=False)
class NRange:
    """A range of numbers, both ends inclusive; ``until`` is exclusive and in place of the end."""

    minValue: Number | None
    maxValue: Number | None
    step: Number | None

    def __init__(
        self,
        minValue: Number | None = None,
        maxValue: Number | None = None,
        step: Number | None = None,
        until: Number | None = None,
        **legacy: Number,
    ) -> None:
        for name in legacy.keys() - {"min", "max"}:
            known = ("minValue", "maxValue", "step", "until")
            raise TypeError(f"NRange.{name}: unknown argument; {way_out(name, known)}")
        least = legacy.get("min", minValue)
        most = legacy.get("max", maxValue)
        if until is not None and most is not None:
            raise ValueError("NRange.until: must stand alone, but maxValue is given; leave one out")
        object.__setattr__(self, "minValue", least)
        object.__setattr__(self, "maxValue", most if until is None else until - (step or 1))  # type: ignore[operator]
        object.__setattr__(self, "step", step)

    def keys(self) -> Mapping[str, object]:
        """What a column says in its place."""
        parts = {"minValue": self.minValue, "maxValue": self.maxValue, "step": self.step}
        return {key: value for key, value in parts.items() if value is not None}


@dataclass(frozen=True)
class DateRange:
    """A range of dates or timestamps, both ends inclusive."""

    begin: Time
    end: Time
    interval: Interval | None = None
    datetime_format: str = DEFAULT_TIMESTAMP_FORMAT

    @classmethod
    def parseInterval(cls, interval_str: str) -> str:
        """An interval as a column takes it, whose form Spark's is."""
        return interval_str

    def keys(self) -> Mapping[str, object]:
        """What a column says in its place."""
        parts = {
            "begin": self._time(self.begin),
            "end": self._time(self.end),
            "interval": self.interval,
        }
        return {key: value for key, value in parts.items() if value is not None}

    def _time(self, value: Time) -> Time:
        standard = (DEFAULT_TIMESTAMP_FORMAT, DEFAULT_DATE_FORMAT)
        if not isinstance(value, str) or self.datetime_format in standard:
            return value
        return datetime.strptime(value, self.datetime_format).isoformat(" ")
