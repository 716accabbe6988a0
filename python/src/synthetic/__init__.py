"""Specs of the Spark data source "synthetic", written with dbldatagen's names."""

from __future__ import annotations

from typing import NoReturn

from synthetic import constraints, distributions
from synthetic._absent import refuse_name
from synthetic._maven import COORDINATE, packages
from synthetic._problems import InertOptionWarning, InvalidSpecError, Problem
from synthetic._types import INFER_DATATYPE
from synthetic.data_generator import DataGenerator
from synthetic.distributions import DataDistribution
from synthetic.ranges import DateRange, NRange
from synthetic.text_generators import (
    FakerTextFactory,
    ILText,
    PyfuncText,
    PyfuncTextFactory,
    TemplateGenerator,
    TextGenerator,
    fakerText,
)

__version__ = "0.1.0.dev0"

__all__ = [
    "COORDINATE",
    "DataDistribution",
    "DataGenerator",
    "DateRange",
    "FakerTextFactory",
    "ILText",
    "INFER_DATATYPE",
    "InertOptionWarning",
    "InvalidSpecError",
    "NRange",
    "Problem",
    "PyfuncText",
    "PyfuncTextFactory",
    "TemplateGenerator",
    "TextGenerator",
    "constraints",
    "distributions",
    "fakerText",
    "packages",
]


def __getattr__(name: str) -> NoReturn:
    refuse_name(name)
