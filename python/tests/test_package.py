"""The package beside the project that it is part of."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import synthetic
from conftest import ROOT
from synthetic._maven import VERSION, python_version


def test_version_is_that_of_the_pom() -> None:
    pom = (ROOT / "pom.xml").read_text()
    version = re.search(r"<artifactId>synthetic-parent</artifactId>\s*<version>(.*?)<", pom)
    assert version is not None
    assert version.group(1) == VERSION
    assert python_version(VERSION) == synthetic.__version__
    assert synthetic.COORDINATE == f"dev.synthetic:synthetic-connector:{VERSION}"


def test_packages_are_coordinates_in_a_row() -> None:
    assert synthetic.packages("a:b:1") == f"{synthetic.COORDINATE},a:b:1"


def types_checked(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", "target/mypy", *arguments],
        cwd=ROOT / "python",
        capture_output=True,
        text=True,
    )


def test_types_are_right() -> None:
    checked = types_checked()
    assert checked.returncode == 0, checked.stdout


def test_unknown_option_of_a_program_is_found_by_its_types(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    text = "import synthetic as dg\ndg.DataGenerator(rows=5).withColumn('a', 'int', {}=3)\n"
    program.write_text(text.format("minValue"))
    right = types_checked(str(program))
    assert right.returncode == 0, right.stdout
    program.write_text(text.format("minVal"))
    assert 'Unexpected keyword argument "minVal"' in types_checked(str(program)).stdout


def test_importing_it_starts_no_spark() -> None:
    code = "import sys, synthetic; assert 'pyspark' not in sys.modules"
    environment = {"PYTHONPATH": str(ROOT / "python" / "src")}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
