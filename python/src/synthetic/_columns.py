"""A column of dbldatagen as one of a spec, or several."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from synthetic import _types as types
from synthetic._options import COLUMN_OPTIONS, OLDER_NAMES, OUR_KINDS
from synthetic._problems import Problem, shown, way_out
from synthetic._text import Plain, plain
from synthetic.distributions import spec_of
from synthetic.ranges import DateRange, NRange
from synthetic.text_generators import TemplateGenerator, TextGenerator

_FORMAT = re.compile(r"(?:[^%]|%%|%0?\d*[dxX]|%\d*s)*")
_NAMED_INTERVAL = re.compile(r"(\w+)\s*=\s*(\d+)")
_NO_EFFECT = ("nullable", "implicit", "precision", "scale", "description", "continuous")
_TOLD_ELSEWHERE = (
    *_NO_EFFECT,
    *("baseColumn", "baseColumns", "baseColumnType", "dataRange", "numColumns", "numFeatures"),
    *("percentNulls", "nullWhen", "structType", "omit", "randomSeed", "randomSeedMethod"),
)
_RANGE = ("minValue", "maxValue", "uniqueValues", "values")
_BASE_TYPES = {"auto": None, "values": "values", "hash": "hash", "raw_values": "raw", "raw": "raw"}


@dataclass
class Column:
    """A column as it was asked for."""

    name: str
    type: str | None
    options: dict[str, Any] = field(default_factory=dict)
    is_nullable: bool | None = None
    """Of a column of a schema; None of any other."""

    @property
    def is_of_schema(self) -> bool:
        return self.is_nullable is not None


@dataclass(frozen=True)
class Surroundings:
    """What a column depends on beside its own options."""

    seed_column: str
    random: bool | None
    problem: Callable[[Problem], None]
    note: Callable[[str], None]


class Translation:
    """The keys of a spec that a column's options mean."""

    def __init__(self, column: Column, around: Surroundings) -> None:
        self._column = column
        self._around = around
        self._type = column.type or ""
        self._helpers: list[dict[str, Plain]] = []
        self._options = self._known(column.options)
        self._is_random = self._options.get("random", around.random)
        self._bases = self._base_columns()

    def columns(self) -> list[dict[str, Plain]]:
        """The column, after those that it needs for itself."""
        keys: dict[str, object] = {"name": self._column.name}
        if self._column.type is not None and not self._column.is_of_schema:
            keys["type"] = self._column.type
        keys.update(self._values())
        keys.update(self._common())
        return [*self._helpers, self._plain(keys)]

    def _refuse(self, option: str, rule: str) -> None:
        self._around.problem(Problem(f"columns['{self._column.name}'].{option}", rule))

    def _note(self, option: str, text: str) -> None:
        self._around.note(f"columns['{self._column.name}'].{option}: {text}")

    def _known(self, options: dict[str, Any]) -> dict[str, Any]:
        """The options by their present names, without those that are None."""
        known: dict[str, Any] = {}
        for given, value in options.items():
            name = OLDER_NAMES.get(given, given)
            if name not in COLUMN_OPTIONS:
                advice = way_out(given, COLUMN_OPTIONS)
                self._refuse(given, f"unknown option, given as '{shown(value)}'; {advice}")
            elif value is not None and name in known:
                self._refuse(given, f"must be given once, but '{name}' is there too; leave one out")
            elif value is not None:
                known[name] = value
        return known

    def _base_columns(self) -> list[str]:
        given = self._options.get("baseColumns", self._options.get("baseColumn", []))
        names = given.split(",") if isinstance(given, str) else list(given)
        bases = [name.strip() for name in names]
        if bases == [self._around.seed_column]:
            return []
        if bases and self._options.get("random") is True and "expr" not in self._options:
            self._note("baseColumn", "has no effect beside random=True, and is left out")
            return []
        return bases

    def _take(self, *names: str) -> dict[str, object]:
        return {name: self._options[name] for name in names if name in self._options}

    def _values(self) -> dict[str, object]:
        options = self._options
        if "expr" in options:
            return {"expr": self._formatted_sql(f"({options['expr']})", str(options["expr"]))}
        if any(kind in options for kind in OUR_KINDS):
            taken = self._take(*(o for o in COLUMN_OPTIONS if o not in _TOLD_ELSEWHERE))
            return {**taken, **self._data_range(), **self._base()}
        if "template" in options or "text" in options:
            return {**self._text(), **self._base(is_typed=False)}
        if any(name in options for name in ("prefix", "suffix", "format")):
            return self._formatted()
        return {**self._drawn(self._type), **self._base()}

    def _base(self, is_typed: bool = True) -> dict[str, object]:
        if not self._bases:
            return {}
        keys: dict[str, object] = {
            "baseColumn": self._bases[0] if len(self._bases) == 1 else self._bases
        }
        given = self._options.get("baseColumnType", "auto")
        if given not in _BASE_TYPES:
            advice = way_out(str(given), _BASE_TYPES)
            self._refuse("baseColumnType", f"unknown type of base, given as '{given}'; {advice}")
        ours = _BASE_TYPES.get(given)
        if is_typed and ours is not None:
            keys["baseColumnType"] = ours
        return keys

    def _common(self) -> dict[str, object]:
        keys = self._take("percentNulls", "nullWhen", "structType")
        if keys.get("percentNulls") == 0:
            del keys["percentNulls"]
        copies = self._options.get("numFeatures", self._options.get("numColumns"))
        if copies is not None:
            keys["numColumns"] = copies
        if self._options.get("omit"):
            keys["omit"] = True
        if self._options.get("nullable") is False and "percentNulls" in keys:
            self._refuse("nullable", "must be true beside percentNulls; leave one of them out")
        for name in ("randomSeed", "randomSeedMethod"):
            if name in self._options:
                self._note(
                    name,
                    "has no effect, as a column's name and the generator's seed decide its values",
                )
        return keys

    def _text(self) -> dict[str, object]:
        options = self._options
        if "template" in options:
            escape = bool(options.get("escapeSpecialChars"))
            words = options.get("wordList")
            return TemplateGenerator(str(options["template"]), escape, words).keys()
        text = options["text"]
        if not isinstance(text, TextGenerator):
            return {"text": text}
        try:
            return text.keys()
        except ValueError as e:
            self._refuse("text", str(e))
            return {}

    def _formatted(self) -> dict[str, object]:
        """A text around a value: the base column's, or one of the column's own."""
        options = self._options
        is_own = any(n in options for n in (*_RANGE, "dataRange")) or len(self._bases) != 1
        is_kept = len(self._bases) < 2 and _FORMAT.fullmatch(str(options.get("format", "")))
        if is_kept:
            keys = self._take("format") or self._take("prefix", "suffix", "textSeparator")
            return {**(self._drawn("long") if is_own else {}), **keys, **self._base()}
        value = types.quoted(self._bases[0]) if not is_own else self._helper()
        return {"expr": self._formatted_sql(value, value)}

    def _helper(self) -> str:
        name = f"{self._column.name}_value"
        inner = "string" if "values" in self._options else "long"
        keys = {"name": name, "type": inner, **self._drawn(inner), **self._base(), "omit": True}
        self._helpers.append(self._plain(keys))
        return types.quoted(name)

    def _formatted_sql(self, value: str, alone: str) -> str:
        options = self._options
        if "format" in options:
            return f"format_string({_literal(options['format'])}, {value})"
        if "prefix" not in options and "suffix" not in options:
            return alone
        separator = str(options.get("textSeparator", "_"))
        parts = [f"cast({value} as string)"]
        if "prefix" in options:
            parts.insert(0, _literal(f"{options['prefix']}{separator}"))
        if "suffix" in options:
            parts.append(_literal(f"{separator}{options['suffix']}"))
        return f"concat({', '.join(parts)})"

    def _drawn(self, type_text: str) -> dict[str, object]:
        """Values, times, numbers, truth, and what strings are alone."""
        if "values" in self._options:
            keys = self._take("values", "weights")
            if "weights" not in keys:
                keys.update(self._distribution() or self._order())
            return keys
        if types.is_time(type_text):
            return self._times()
        if types.is_boolean(type_text):
            is_walk = self._is_random is False
            return {"values": [False, True], "random": False} if is_walk else {}
        if types.is_text(type_text) and not self._has_numbers():
            return {} if self._column.is_of_schema else {"template": r"\V"}
        keys = self._numbers()
        if types.is_text(type_text):
            keys["format"] = "%d"
        return keys

    def _has_numbers(self) -> bool:
        return any(name in self._options for name in (*_RANGE, "step", "dataRange", "distribution"))

    def _order(self) -> dict[str, object]:
        is_hashed = self._options.get("baseColumnType") == "hash" or len(self._bases) > 1
        return {"random": False} if self._is_random is False and not is_hashed else {}

    def _distribution(self) -> dict[str, object]:
        given = self._options.get("distribution")
        if given is None:
            return {}
        if isinstance(given, type):
            name = given.__name__
            self._refuse("distribution", f"must be made first, but was a class; write {name}(…)")
            return {}
        return {"distribution": spec_of(given)}

    def _numbers(self) -> dict[str, object]:
        keys = {**self._take("minValue", "maxValue", "step"), **self._data_range()}
        step = keys.get("step")
        if isinstance(step, (int, float, Decimal)) and step < 0:
            self._note("step", "goes down in dbldatagen, and up here")
            keys["minValue"], keys["maxValue"] = keys.get("maxValue", 0), keys.get("minValue", 0)
            keys["step"] = -step
        if self._options.get("continuous"):
            keys.pop("step", None)
        if "uniqueValues" not in self._options:
            return {**keys, **(self._distribution() or self._order())}
        keys["uniqueValues"] = self._options["uniqueValues"]
        if self._is_random:
            keys["random"] = True
        else:
            keys.pop("maxValue", None)
        return keys

    def _data_range(self) -> dict[str, object]:
        given = self._options.get("dataRange")
        if isinstance(given, (NRange, DateRange)):
            return dict(given.keys())
        if isinstance(given, range):
            if not given:
                self._refuse("dataRange", f"must have a value, but was '{given}'; give a later end")
                return {}
            ends = sorted((given[0], given[-1]))
            return {"minValue": ends[0], "maxValue": ends[1], "step": abs(given.step)}
        if given is not None:
            self._refuse(
                "dataRange",
                f"must be an NRange, a DateRange or a range, but was '{shown(given)}'; give one",
            )
        return {}

    def _times(self) -> dict[str, object]:
        keys = {**self._take("begin", "end", "interval", "uniqueValues"), **self._data_range()}
        if not keys:
            return {}
        is_walk = self._is_random is False or "uniqueValues" in keys or "end" not in keys
        if "interval" not in keys and is_walk:
            keys["interval"] = "1 day"
        if isinstance(keys.get("interval"), str):
            named = _NAMED_INTERVAL.sub(r"\2 \1", str(keys["interval"]))
            keys["interval"] = " ".join(named.replace(",", " ").split())
        if self._type.lower() == "date":
            keys.update({end: _day(keys[end]) for end in ("begin", "end") if end in keys})
        if "uniqueValues" in keys:
            keys.pop("end", None)
        if "distribution" in self._options:
            keys.update(self._distribution())
        elif self._is_random and ("interval" in keys or "uniqueValues" in keys):
            keys["random"] = True
        return keys

    def _plain(self, keys: dict[str, object]) -> dict[str, Plain]:
        finished: dict[str, Plain] = {}
        for key, value in keys.items():
            try:
                finished[key] = _whole(plain(value), self._type)
            except TypeError as e:
                self._refuse(key, f"must be text, numbers, times, lists or maps, but has a '{e}'")
        return finished


def _whole(value: Plain, type_text: str) -> Plain:
    """A number without its empty fraction, where whole numbers are wanted."""
    is_whole = isinstance(value, float) and value.is_integer() and types.is_whole(type_text)
    return int(value) if is_whole else value  # type: ignore[arg-type]


def _day(time: object) -> object:
    """A date that dbldatagen writes as its midnight."""
    is_midnight = isinstance(time, str) and re.fullmatch(r".{10}[ T]00:00:00", time)
    return str(time)[:10] if is_midnight else time


def _literal(text: object) -> str:
    return "'" + str(text).replace("\\", "\\\\").replace("'", "\\'") + "'"


def mentions(sql: str, name: str) -> bool:
    """Whether an expression may be about a column."""
    return re.search(rf"(?i)(?<![\w]){re.escape(name)}(?![\w])", sql) is not None


def matching(columns: Sequence[Column], patterns: Sequence[str]) -> list[Column]:
    """The columns whose whole names match one of the patterns."""
    return [c for c in columns if any(re.fullmatch(pattern, c.name) for pattern in patterns)]
