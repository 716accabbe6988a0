"""Constraints, with dbldatagen's names: filters over the rows that a spec gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Union

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

Columns = Union[str, Sequence[str]]


def _names(columns: Columns) -> list[str]:
    return [columns] if isinstance(columns, str) else list(columns)


class Constraint:
    """What rows must fulfil to be kept."""

    supportsStreaming = True

    def condition(self) -> str:
        """The condition in SQL."""
        raise NotImplementedError

    def filtered(self, rows: DataFrame) -> DataFrame:
        """The rows that fulfil it."""
        return rows.where(self.condition())


@dataclass(frozen=True)
class SqlExpr(Constraint):
    """A condition in SQL."""

    expr: str

    def condition(self) -> str:
        """The condition in SQL."""
        return self.expr


@dataclass(frozen=True)
class LiteralRelation(Constraint):
    """Columns that are in a relation, such as ``<``, to a value."""

    columns: Columns
    relation: str
    value: object

    def condition(self) -> str:
        """The condition in SQL."""
        return " and ".join(
            f"{name} {self.relation} {_literal(self.value)}" for name in _names(self.columns)
        )


@dataclass(frozen=True)
class LiteralRange(Constraint):
    """Columns between two values, which are inclusive unless ``strict``."""

    columns: Columns
    lowValue: object
    highValue: object
    strict: bool = False

    def condition(self) -> str:
        """The condition in SQL."""
        low, high = _literal(self.lowValue), _literal(self.highValue)
        return _between(_names(self.columns), low, high, self.strict)


@dataclass(frozen=True)
class RangedValues(Constraint):
    """Columns between two other columns."""

    columns: Columns
    lowValue: str
    highValue: str
    strict: bool = False

    def condition(self) -> str:
        """The condition in SQL."""
        return _between(_names(self.columns), self.lowValue, self.highValue, self.strict)


@dataclass(frozen=True)
class ChainedRelation(Constraint):
    """Columns of which each is in a relation to the next one."""

    columns: Sequence[str]
    relation: str

    def condition(self) -> str:
        """The condition in SQL."""
        pairs = zip(self.columns, self.columns[1:])
        return " and ".join(f"{left} {self.relation} {right}" for left, right in pairs)


@dataclass(frozen=True)
class PositiveValues(Constraint):
    """Columns that are not below 0, nor 0 if ``strict``."""

    columns: Columns
    strict: bool = False

    def condition(self) -> str:
        """The condition in SQL."""
        return LiteralRelation(self.columns, ">" if self.strict else ">=", 0).condition()


@dataclass(frozen=True)
class NegativeValues(Constraint):
    """Columns that are not above 0, nor 0 if ``strict``."""

    columns: Columns
    strict: bool = False

    def condition(self) -> str:
        """The condition in SQL."""
        return LiteralRelation(self.columns, "<" if self.strict else "<=", 0).condition()


@dataclass(frozen=True)
class UniqueCombinations(Constraint):
    """Columns whose values occur once, together; for batches alone."""

    columns: Columns
    supportsStreaming = False

    def condition(self) -> str:
        """Columns that are all there, as a condition that mentions them."""
        return " and ".join(f"{name} is not null" for name in _names(self.columns) if name != "*")

    def filtered(self, rows: DataFrame) -> DataFrame:
        """One row of each combination."""
        names = _names(self.columns)
        return rows.dropDuplicates() if names == ["*"] else rows.dropDuplicates(names)


def _between(columns: Sequence[str], low: str, high: str, strict: bool) -> str:
    less = "<" if strict else "<="
    return " and ".join(f"{low} {less} {name} and {name} {less} {high}" for name in columns)


def _literal(value: object) -> str:
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return str(value)
