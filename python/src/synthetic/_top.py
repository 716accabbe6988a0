"""The top level of a spec, by any of its names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from synthetic._options import SPEC_OPTIONS
from synthetic._problems import Problem, shown, way_out
from synthetic._text import Plain, plain

_SECONDS = re.compile(r"\s*(\d+)\s*([a-z]*)\s*")
_WITHOUT_EFFECT = {
    *("verbose", "debug", "batchSize", "batch_size", "use_pandas", "generateWithSelects"),
    *("seed_method", "seedColumnName"),
}


def top_level(
    options: Mapping[str, object], path: str, others: Sequence[str], problems: list[Problem]
) -> dict[str, Plain]:
    """Options with the names that a spec has for them.

    :param path: what they are options of
    :param others: names that are right besides
    :param problems: to which goes what is wrong
    """
    top: dict[str, Plain] = {}
    folded = {name.lower(): name for name in (*SPEC_OPTIONS, *others)}
    for given, value in options.items():
        name = folded.get(given.lower())
        if value is None or given in _WITHOUT_EFFECT:
            continue
        if name is None:
            advice = way_out(given, folded.values())
            rule = f"unknown option, given as '{shown(value)}'; {advice}"
            problems.append(Problem(f"{path}.{given}", rule))
            continue
        if given == "randomSeed" and value == -1:
            rule = (
                "-1 asks for values that cannot be repeated, which there are not; "
                "give a seed from outside, such as random.randrange(2**62)"
            )
            problems.append(Problem(f"{path}.{given}", rule))
            continue
        if name == "rampUpTime":
            top.update(_ramp(str(value)))
            continue
        try:
            top[SPEC_OPTIONS.get(name, name)] = plain(value)
        except TypeError as e:
            rule = f"must be text, numbers, times, lists or maps, but has a '{e}'"
            problems.append(Problem(f"{path}.{given}", rule))
    return top


def _ramp(length: str) -> dict[str, Plain]:
    """A ramp from nothing to the full pace, as the option of Spark's rate source."""
    seconds = _SECONDS.fullmatch(length)
    over = f"{seconds.group(1)} {seconds.group(2) or 'seconds'}" if seconds else length
    is_none = seconds is not None and int(seconds.group(1)) == 0
    return {} if is_none else {"rate": {"ramp": {"over": over}}}
