"""flake8, as people run it, with the plugin installed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROJECT = {
    "setup.cfg": "",
    "app/__init__.py": "",
    "app/views.py": """\
import os
import time

from app.prices import price


async def show(name):
    time.sleep(1)
    os.stat(name)
    return price(name)
""",
    "app/prices.py": """\
import requests


def price(name):
    return requests.get(name)
""",
}
SLEEP = "app/views.py:8:5: LS101 `time.sleep(1)` puts the event loop's thread to sleep"
REACHED = (
    "app/views.py:10:12: LS301 `price(name)` reaches `requests.get`, which blocks the event loop (1 call away)"
    " [requests.get(name) (app/prices.py:5)]"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in PROJECT.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def flake8(project: Path, *arguments: str, stdin: str | None = None) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "flake8", *arguments],
        cwd=project, input=stdin, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert not done.stderr, done.stderr
    return [line.removeprefix("./") for line in done.stdout.splitlines()]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_the_whole_project(project: Path) -> None:
    assert flake8(project) == [SLEEP, REACHED]


def test_one_file_alone_has_the_same_findings(project: Path) -> None:
    assert flake8(project, "app/views.py") == [SLEEP, REACHED]
    assert flake8(project, "app/prices.py") == []


def test_two_workers_with_the_files_in_any_order(project: Path) -> None:
    for number in range(6):
        (project / f"app/more{number}.py").write_text(PROJECT["app/views.py"])
    expected = flake8(project, "-j1")
    assert len(expected) == 14
    assert sorted(flake8(project, "-j2")) == sorted(expected)


def test_select_of_ours_alone(project: Path) -> None:
    assert flake8(project, "--select", "LS3") == [REACHED]


def test_what_is_off_by_default_is_on_when_flake8_selects_it(project: Path) -> None:
    lines = flake8(project, "--extend-select", "LS107")
    assert [line.split()[1] for line in lines] == ["LS101", "LS107", "LS301"]


def test_what_is_off_stays_off_when_flake8_has_an_ignore_list(project: Path) -> None:
    assert flake8(project, "--ignore", "E501") == [SLEEP, REACHED]


def test_per_file_ignores_of_flake8(project: Path) -> None:
    assert flake8(project, "--per-file-ignores", "app/views.py:LS101") == [REACHED]


def test_noqa_where_the_finding_stands(project: Path) -> None:
    change(project / "app/views.py", "time.sleep(1)", "time.sleep(1)  # noqa: LS101")
    assert flake8(project) == [REACHED]
    assert flake8(project, "--disable-noqa") == [SLEEP, REACHED]


def test_noqa_at_the_primitive_silences_the_path(project: Path) -> None:
    change(project / "app/prices.py", "get(name)", "get(name)  # noqa: LS301")
    assert flake8(project) == [SLEEP]


def test_standard_input_under_its_name(project: Path) -> None:
    unsaved = PROJECT["app/views.py"].replace("    os.stat(name)\n", "")
    lines = flake8(project, "--ignore", "F401", "--stdin-display-name", "app/views.py", "-", stdin=unsaved)
    assert lines == [SLEEP, REACHED.replace(":10:12", ":9:12")]


def test_standard_input_without_a_name(project: Path) -> None:
    lines = flake8(project, "-", stdin="import time\n\n\nasync def main():\n    time.sleep(1)\n")
    assert lines == ["stdin:5:5: LS101 `time.sleep(1)` puts the event loop's thread to sleep"]


def test_our_configuration_is_the_default(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.loopsafe]\nignore = ["LS101"]\nextend-select = ["LS107"]\n')
    assert [line.split()[1] for line in flake8(project)] == ["LS107", "LS301"]
    assert flake8(project, "--loopsafe-isolated") == [SLEEP, REACHED]


def test_a_broken_configuration_is_said_and_is_no_finding(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.loopsafe]\nselekt = ["LS1"]\n')
    lines = flake8(project)
    assert lines[0] == "There was a critical error during execution of Flake8:"
    assert "selekt" in lines[1]


def test_a_file_that_is_no_python_is_left_to_flake8(project: Path) -> None:
    (project / "app/broken.py").write_text("def (:\n")
    lines = flake8(project)
    assert [line for line in lines if "broken" not in line] == [SLEEP, REACHED]
    assert any("E999" in line for line in lines)
    assert not any("LS9" in line for line in lines)


def test_options_in_flake8s_own_file(project: Path) -> None:
    (project / ".flake8").write_text("[flake8]\nselect = LS\nloopsafe-no-cache = true\n")
    assert [line.split()[1] for line in flake8(project)] == ["LS101", "LS107", "LS301"]
    assert not (project / ".loopsafe_cache").exists()
