"""The programs of the documents do what they say."""

from __future__ import annotations

import re
import warnings
from pathlib import Path
from typing import Any

import pytest
import synthetic as dg
import yaml
from conftest import REMOTE, ROOT


def blocks(document: str, info: str = "python") -> list[str]:
    text = (ROOT / "docs" / document).read_text()
    return re.findall(rf"^```{re.escape(info)}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def test_programs_of_the_document_on_python_run(spark: Any, tmp_path: Path) -> None:
    names = {"spark": spark, "folder": str(tmp_path)}
    programs = blocks("python.md")
    assert len(programs) >= 8
    for program in programs:
        exec(compile(program, "python.md", "exec"), names)
        for query in spark.streams.active:
            query.awaitTermination()


@pytest.mark.skipif(REMOTE is None, reason="SYNTHETIC_REMOTE names no server")
@pytest.mark.usefixtures("spark")
def test_programs_of_the_document_on_connect_run(tmp_path: Path) -> None:
    names = {"folder": str(tmp_path)}
    programs = blocks("connect.md")
    assert len(programs) >= 2
    for program in programs:
        text = program.replace("sc://localhost:15002", str(REMOTE))
        exec(compile(text, "connect.md", "exec"), names)


def test_both_sides_of_the_comparison_with_dbldatagen_are_one_spec() -> None:
    code = blocks("from-dbldatagen.md")[0].split("stream =")[0]
    names: dict[str, Any] = {"dg": dg, "spark": None}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(code, names)
        left = names["spec"].toDict()
    right = yaml.safe_load(blocks("from-dbldatagen.md", "yaml")[0])
    assert right.pop("rowsPerSecond") == 5000
    for column in right["columns"]:
        column.update({end: str(column[end]) for end in ("begin", "end") if end in column})
    assert left == {**right, "rows": 10_000_000}
