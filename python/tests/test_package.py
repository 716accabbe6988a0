"""The package beside the project that it is part of."""

from __future__ import annotations

import re
import subprocess
import sys

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


def test_types_are_right() -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", "target/mypy"],
        cwd=ROOT / "python",
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout


def test_importing_it_starts_no_spark() -> None:
    code = "import sys, synthetic; assert 'pyspark' not in sys.modules"
    environment = {"PYTHONPATH": str(ROOT / "python" / "src")}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
