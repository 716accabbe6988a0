"""A spec in the making, with dbldatagen's methods."""

from __future__ import annotations

import copy
import warnings
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, Union

from synthetic import _types as types
from synthetic._absent import refuse_method
from synthetic._columns import Column, Surroundings, Translation, matching, mentions
from synthetic._options import (
    READER_OPTIONS,
    ColumnOptions,
    Names,
    NestedOptions,
    SpecOptions,
)
from synthetic._problems import InertOptionWarning, InvalidSpecError, Problem, shown, way_out
from synthetic._reading import read
from synthetic._structs import struct_column
from synthetic._text import Plain, json_text, yaml_text
from synthetic._top import top_level
from synthetic.constraints import Constraint, SqlExpr

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.connect.session import SparkSession as ConnectSession
    from pyspark.sql.types import StructType
    from typing_extensions import Unpack

    from synthetic._types import ColumnType

    Session = Union[SparkSession, ConnectSession]


class DataGenerator:
    """A table of generated rows. Each method changes the generator, and gives it back.

    What is wrong is told by ``build`` and the methods that give the spec, all at once.
    """

    def __init__(
        self,
        sparkSession: Session | None = None,
        name: str | None = None,
        *,
        randomSeedMethod: str | None = None,
        rows: int | float | str | None = 1_000_000,
        startingId: int = 0,
        randomSeed: int | None = None,
        partitions: int | None = None,
        verbose: bool = False,
        batchSize: int | None = None,
        debug: bool = False,
        seedColumnName: str = "id",
        random: bool | None = None,
        **options: Unpack[SpecOptions],
    ) -> None:
        """A table without columns.

        :param sparkSession: Spark's session, over Connect too; that of the process if left out
        :param name: of the table, by which its values are decided
        :param rows: how many a batch has; where a stream ends that is triggered by availableNow
        :param startingId: the first row
        :param randomSeed: decides all values; 42 if left out
        :param partitions: of Spark, which decide no value
        :param seedColumnName: what expressions call the row's number
        :param random: whether columns draw their values, or go through them in order if False
        :param options: further keys of a spec's top level, such as rowsPerSecond and rate
        """
        self._session = sparkSession
        self.name = name
        self._seed_column = seedColumnName
        self._random = random
        self._seed_method = randomSeedMethod
        self._shows_id = False
        self._columns: list[Column] = []
        self._constraints: list[Constraint] = []
        self._early: list[Problem] = []
        self._options: dict[str, object] = {
            "randomSeed": randomSeed,
            "rows": rows,
            "partitions": partitions,
            "startingId": startingId or None,
            **options,
        }

    def withColumn(
        self,
        colName: str,
        colType: ColumnType = "string",
        **options: Unpack[NestedOptions],
    ) -> DataGenerator:
        """The generator with another column."""
        if not isinstance(colName, str):
            rule = f"must have a text as its name, but was '{shown(colName)}'; give one"
            self._early.append(Problem("columns", rule))
            return self
        column = Column(colName, self._type(colName, colType, options), dict(options))
        for i, there in enumerate(self._columns):
            if there.name == colName and there.is_of_schema:
                column.is_nullable = there.is_nullable
                self._columns[i] = column
                return self
        self._columns.append(column)
        return self

    def withColumnSpec(self, colName: str, **options: Unpack[ColumnOptions]) -> DataGenerator:
        """The generator in which a column of the schema says more."""
        names = [column.name for column in self._columns]
        if colName not in names:
            advice = way_out(colName, names) if names else "call withSchema or withColumn first"
            rule = f"must be a column of the schema, or one before; {advice}"
            self._early.append(Problem(f"columns['{colName}']", rule))
        return self.withColumnSpecs(fields=colName, **options)

    def withColumnSpecs(
        self,
        patterns: Names | None = None,
        fields: Names | None = None,
        matchTypes: ColumnType | Sequence[ColumnType] | None = None,
        **options: Unpack[ColumnOptions],
    ) -> DataGenerator:
        """The generator in which all columns of some names, patterns and types say more."""
        chosen = self._columns
        if patterns is not None:
            chosen = matching(chosen, [patterns] if isinstance(patterns, str) else patterns)
        if fields is not None:
            names = [fields] if isinstance(fields, str) else fields
            chosen = [column for column in chosen if column.name in names]
        if matchTypes is not None:
            several = isinstance(matchTypes, Sequence) and not isinstance(matchTypes, str)
            wanted: Any = matchTypes if several else [matchTypes]
            texts = {types.ddl(one).lower() for one in wanted}
            chosen = [column for column in chosen if (column.type or "").lower() in texts]
        for column in chosen:
            column.options.update(options)
        return self

    def withStructColumn(
        self,
        colName: str,
        fields: Sequence[str | tuple[str, str]] | Mapping[str, Any] | None = None,
        asJson: bool = False,
        **options: Unpack[ColumnOptions],
    ) -> DataGenerator:
        """The generator with a struct of other columns, or its JSON."""
        known = {column.name: column.type for column in self._columns}
        try:
            column_type, sql = struct_column(fields or [], known, asJson)
        except ValueError as e:
            self._early.append(Problem(f"columns['{colName}'].fields", str(e)))
            return self
        self._columns.append(Column(colName, column_type, {**options, "expr": sql}))
        return self

    def withSchema(self, sch: StructType | str) -> DataGenerator:
        """The generator with the columns of a schema, whose values are guessed from their names."""
        for name, column_type, is_nullable in types.schema_ddl(sch):
            self._columns.append(Column(name, column_type, {}, is_nullable))
        return self

    def withIdOutput(self) -> DataGenerator:
        """The generator that shows the row's number."""
        self._shows_id = True
        return self

    def withRowCount(self, rc: int | str) -> DataGenerator:
        """The generator of so many rows."""
        return self.option("rows", rc)

    setRowCount = withRowCount

    def option(self, optionKey: str, optionValue: object) -> DataGenerator:
        """The generator with a key of a spec's top level."""
        if optionKey == "output_id":
            self._shows_id = bool(optionValue)
            return self
        self._options[optionKey] = optionValue
        return self

    def options(self, **kwargs: object) -> DataGenerator:
        """The generator with keys of a spec's top level."""
        for key, value in kwargs.items():
            self.option(key, value)
        return self

    def withConstraint(self, constraint: Constraint) -> DataGenerator:
        """The generator whose DataFrame has no rows that break a constraint."""
        self._constraints.append(constraint)
        return self

    def withConstraints(self, constraints: Sequence[Constraint]) -> DataGenerator:
        """The generator whose DataFrame has no rows that break one of the constraints."""
        self._constraints.extend(constraints)
        return self

    def withSqlConstraint(self, sqlExpression: str) -> DataGenerator:
        """The generator whose DataFrame has only rows for which a condition is true."""
        return self.withConstraint(SqlExpr(sqlExpression))

    def clone(self) -> DataGenerator:
        """Another generator like this one."""
        session, self._session = self._session, None
        try:
            other = copy.deepcopy(self)
        finally:
            self._session = session
        other._session = session
        return other

    @property
    def rowCount(self) -> object:
        """How many rows a batch has."""
        return self._options["rows"]

    @property
    def schema(self) -> StructType:
        """The schema of the DataFrame."""
        return self.build().schema

    @property
    def inferredSchema(self) -> StructType:
        """The schema of the DataFrame."""
        return self.schema

    def describe(self) -> dict[str, Plain]:
        """The spec as a map."""
        return self.toDict()

    def explain(self, suppressOutput: bool = False) -> str:
        """The spec's text, which is also printed."""
        text = self.toYaml()
        if not suppressOutput:
            print(text)
        return text

    def toDict(self) -> dict[str, Plain]:
        """The spec as a map; an InvalidSpecError tells all that is wrong."""
        return self._spec([])

    def toJson(self) -> str:
        """The spec's text, as JSON."""
        return json_text(self.toDict())

    saveToJson = toJson

    def toYaml(self) -> str:
        """The spec's text, as YAML."""
        return yaml_text(self.toDict())

    def build(
        self,
        withTempView: bool = False,
        withView: bool = False,
        withStreaming: bool = False,
        options: Mapping[str, Any] | None = None,
    ) -> DataFrame:
        """The DataFrame: a batch, or a stream.

        :param withTempView: whether it is also a temporary view, by the generator's name
        :param withView: whether it is also a global temporary view
        :param withStreaming: whether it is a stream
        :param options: of the reader: keys of a spec's top level, which win over the generator's
        """
        problems: list[Problem] = []
        if self._session is not None and not hasattr(self._session, "readStream"):
            rule = f"must be a SparkSession, but was '{shown(self._session)}'; give it, or none"
            problems.append(Problem("DataGenerator.sparkSession", rule))
        if options is not None and not isinstance(options, Mapping):
            rule = f"must be a map, but was '{shown(options)}'; write {{'rowsPerSecond': 5000}}"
            problems.append(Problem("options", rule))
            options = None
        reader_options = top_level(options or {}, "options", READER_OPTIONS, problems)
        for constraint in self._constraints if withStreaming else []:
            if not constraint.supportsStreaming:
                what = f"constraints.{type(constraint).__name__}"
                rule = "must not be in a stream; take keys that are unique, as by uniqueValues"
                problems.append(Problem(what, rule))
        spec = self._spec(problems)
        hidden = self._filtered_by(spec)
        rows = read(self._session, json_text(spec), reader_options, withStreaming)
        for constraint in self._constraints:
            rows = constraint.filtered(rows)
        rows = rows.drop(*hidden) if hidden else rows
        if withTempView:
            rows.createOrReplaceTempView(self.name or "unnamed")
        if withView:
            rows.createOrReplaceGlobalTempView(self.name or "unnamed")
        return rows

    def _type(self, name: str, given: ColumnType, options: Mapping[str, Any]) -> str | None:
        """The type's text; None where the column's parts give it."""
        is_of_parts = any(part in options for part in ("fields", "element", "key"))
        if is_of_parts and given == "string":
            return None
        if given == types.INFER_DATATYPE:
            rule = "must be given, as every column has a type; write it in place of INFER_DATATYPE"
            self._early.append(Problem(f"columns['{name}'].colType", rule))
            return "string"
        try:
            return types.ddl(given)
        except TypeError:
            rule = f"must be a type, but was '{shown(given)}'; give one such as 'decimal(10,2)'"
            self._early.append(Problem(f"columns['{name}'].colType", rule))
            return "string"

    def _spec(self, more: Sequence[Problem]) -> dict[str, Plain]:
        problems = [*self._early]
        notes: list[str] = []
        spec: dict[str, Plain] = {} if self.name is None else {"name": self.name}
        spec.update(top_level(self._options, "DataGenerator", (), problems))
        if self._seed_method == "fixed":
            notes.append("randomSeedMethod: 'fixed' has no effect, as columns are independent")
        around = Surroundings(self._seed_column, self._random, problems.append, notes.append)
        columns = [part for c in self._columns for part in Translation(c, around).columns()]
        problems.extend(more)
        if problems:
            raise InvalidSpecError(self.name or "unnamed", problems)
        for text in notes:
            warnings.warn(text, InertOptionWarning, stacklevel=4)
        schema = [column for column in self._columns if column.is_of_schema]
        if schema:
            spec["schema"] = ", ".join(_field(column) for column in schema)
        silent = {column.name for column in schema if not column.options}
        spec["columns"] = self._numbered([c for c in columns if c["name"] not in silent])
        if not spec["columns"]:
            del spec["columns"]  # the schema says it all
        return spec

    def _numbered(self, columns: list[dict[str, Plain]]) -> list[Plain]:
        """The columns, with the row's number where it is shown or somebody needs it."""
        name = self._seed_column
        number: dict[str, Plain] = {"name": name, "type": "long", "sequence": {}}
        if any(column.name.lower() == name.lower() for column in self._columns):
            return [*columns]
        if self._shows_id or not self._columns:
            return [number, *columns]
        is_needed = any(
            mentions(str(column.get("expr", "")), name)
            or name in (base if isinstance(base := column.get("baseColumn"), list) else [base])
            for column in columns
        )
        return [*columns, {**number, "omit": True}] if is_needed else [*columns]

    def _filtered_by(self, spec: dict[str, Plain]) -> list[str]:
        """The omitted columns that a constraint is about, which the spec then shows."""
        names = []
        conditions = [constraint.condition() for constraint in self._constraints]
        columns = spec.get("columns")
        for column in columns if isinstance(columns, list) else []:
            if isinstance(column, dict) and column.get("omit"):
                if any(mentions(sql, str(column["name"])) for sql in conditions):
                    del column["omit"]
                    names.append(str(column["name"]))
        return names

    def __getattr__(self, name: str) -> NoReturn:
        refuse_method(name)


def _field(column: Column) -> str:
    null = "" if column.is_nullable else " not null"
    return f"{types.quoted(column.name)} {column.type}{null}"
