"""Distributions, with dbldatagen's names and more; parameters are in the column's own unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import NoReturn, Union

DistributionLike = Union["DataDistribution", str, Mapping[str, object]]
"""A distribution as a column takes it: an object, a text such as ``beta(2, 5)``, or a map."""


class DataDistribution:
    """A law by which values are drawn, truncated to the column's range."""

    def keys(self) -> dict[str, object]:
        """The distribution as a spec has it, without what is left out."""
        name = type(self).__name__
        spec: dict[str, object] = {"type": name[0].lower() + name[1:]}
        for field in fields(self):  # type: ignore[arg-type]
            value = getattr(self, field.name)
            if value is not None:
                spec[field.name] = value
        return spec


@dataclass(frozen=True)
class Uniform(DataDistribution):
    """Every value alike."""


@dataclass(frozen=True)
class Normal(DataDistribution):
    """Gaussian: around the middle of the range, a sixth of it wide, unless told."""

    mean: float | None = None
    stddev: float | None = None

    @classmethod
    def standardNormal(cls) -> Normal:
        """A bell over the range."""
        return cls()


@dataclass(frozen=True)
class Exponential(DataDistribution):
    """A delay after the range's begin, ``rate`` times as steep as one that fills the range."""

    rate: float | None = None
    mean: float | None = None


@dataclass(frozen=True)
class Gamma(DataDistribution):
    """A gamma distributed distance from the range's begin, whose mean is shape times scale."""

    shape: float
    scale: float | None = None


@dataclass(frozen=True)
class Beta(DataDistribution):
    """Beta over the whole range."""

    alpha: float
    beta: float


@dataclass(frozen=True)
class Pareto(DataDistribution):
    """A Pareto distributed distance from the range's begin."""

    shape: float = 1.0
    scale: float | None = None


@dataclass(frozen=True)
class Lognormal(DataDistribution):
    """The range's begin plus e to the power of a Gaussian."""

    mu: float | None = None
    sigma: float | None = None


@dataclass(frozen=True)
class Weibull(DataDistribution):
    """A Weibull distributed distance from the range's begin."""

    shape: float
    scale: float | None = None


@dataclass(frozen=True)
class Triangular(DataDistribution):
    """Triangular over the whole range, with its peak at ``mode``."""

    mode: object = None


@dataclass(frozen=True)
class Poisson(DataDistribution):
    """The range's begin plus the number of events of a mean number."""

    mean: float

    def keys(self) -> dict[str, object]:
        """The distribution as a spec has it, where the mean is called lambda."""
        return {"type": "poisson", "lambda": self.mean}


@dataclass(frozen=True)
class Binomial(DataDistribution):
    """The range's begin plus the successes in n trials of chance p."""

    n: int
    p: float


@dataclass(frozen=True)
class Geometric(DataDistribution):
    """The range's begin plus the failures before the first success."""

    p: float


@dataclass(frozen=True)
class NegativeBinomial(DataDistribution):
    """The range's begin plus the failures before the r-th success."""

    r: float
    p: float


@dataclass(frozen=True)
class Zipf(DataDistribution):
    """The k-th value is 1 / k^exponent as likely as the first."""

    exponent: float


@dataclass(frozen=True)
class Mixture(DataDistribution):
    """Each row draws by one part, chosen by weight: pairs of a weight and a distribution."""

    parts: Sequence[tuple[float, DistributionLike]]

    def keys(self) -> dict[str, object]:
        """The distribution as a spec has it."""
        of = [{"weight": weight, "distribution": spec_of(part)} for weight, part in self.parts]
        return {"type": "mixture", "of": of}


@dataclass(frozen=True)
class Empirical(DataDistribution):
    """As measured: a histogram of edges and counts, or quantiles by their shares."""

    histogram: Mapping[str, Sequence[object]] | None = None
    quantiles: Mapping[float, object] | None = None


def spec_of(distribution: object) -> object:
    """A distribution as a spec has it."""
    return distribution.keys() if isinstance(distribution, DataDistribution) else distribution


def register_distribution(*_names: object, **_defaults: object) -> NoReturn:
    """Refused: a distribution of one's own is Python, which no spec runs."""
    raise NotImplementedError(
        "register_distribution: no Python runs for a row; choose from the distributions here,"
        " or measure yours as Empirical(quantiles=…)"
    )
