"""What is wrong with a spec, all of it at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import NamedTuple

_LONGEST_VALUE = 80


class Problem(NamedTuple):
    """A broken rule: where, what must be, what was, and the way out."""

    path: str
    rule: str

    def __str__(self) -> str:
        return f"{self.path}: {self.rule}"


class InvalidSpecError(ValueError):
    """A spec that cannot be read, with every problem found in it."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        count = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        lines = [f"Invalid spec '{name}', {count}:", *(f"  {problem}" for problem in self.problems)]
        super().__init__("\n".join(lines))


class InertOptionWarning(UserWarning):
    """An option that is read, and has another effect here than in dbldatagen, or none."""


def shown(value: object) -> str:
    """A value on one line, cut where it is very long."""
    line = str(value).replace("\n", "\\n")
    return line if len(line) <= _LONGEST_VALUE else line[:_LONGEST_VALUE] + "…"


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that was probably meant; None if none is near."""
    plain = {_plain(candidate): candidate for candidate in words}
    close = difflib.get_close_matches(_plain(word), plain, n=1, cutoff=0.6)
    return plain[close[0]] if close else None


def way_out(word: str, words: Iterable[str]) -> str:
    """A clause to put behind a rule: the nearest word, or all of them where none is near."""
    words = list(words)
    meant = nearest(word, words)
    return f"did you mean '{meant}'?" if meant else "choose from " + ", ".join(words)


def _plain(word: str) -> str:
    return word.lower().replace("_", "").replace("-", "")
