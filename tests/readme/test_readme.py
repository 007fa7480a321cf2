"""What the README shows is what the program does."""

from __future__ import annotations

import inspect
import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from loopsafe import cli, marks
from loopsafe.commands.table import COMMANDS
from loopsafe.lint.configuration.settings import KEYS

from .pages import OUTPUT, README, ROOT, generated

if TYPE_CHECKING:
    from pathlib import Path

TEXT = README.read_text(encoding="utf-8")


def section(title: str) -> str:
    """The text below a heading, up to the next of the same or a higher rank."""
    found = re.search(rf"^(#+) {re.escape(title)}\n(.*?)(?=^#{{1,2}} |^\1 |\Z)", TEXT, re.M | re.S)
    assert found, title
    return found[2]


def shell_lines(title: str) -> list[str]:
    return [line for block in re.findall(r"```sh\n(.*?)```", section(title), re.S) for line in block.splitlines()]


def test_rule_table_and_outputs_are_what_the_program_says(accept: bool) -> None:
    fresh = generated(TEXT)
    if accept and fresh != TEXT:
        README.write_text(fresh, encoding="utf-8")
    elif fresh != TEXT:
        assert fresh.splitlines() == TEXT.splitlines(), "pytest tests/readme --accept writes the README anew"


def test_every_command_shown_with_its_output_exists() -> None:
    names = {command.name for command in COMMANDS}
    assert {block["command"].split()[1] for block in OUTPUT.finditer(TEXT)} <= names


def test_the_row_of_a_mark_is_a_whole_sentence() -> None:
    marked = [getattr(marks, name) for name in marks.__all__ if inspect.isfunction(getattr(marks, name))]
    cut_short = [mark.__name__ for mark in marked if not (mark.__doc__ or "").partition("\n")[0].endswith(".")]
    assert not cut_short


def test_every_command_is_in_the_table() -> None:
    table = set(re.findall(r"^\| `loopsafe (\w+)", section("Commands"), re.M))
    assert table == {command.name for command in COMMANDS}


def test_every_option_is_in_the_manual() -> None:
    options = {f"--{option.name}" for command in COMMANDS for option in command.options}
    assert {option for option in options if option not in TEXT} == set()


def test_every_key_of_the_configuration_is_documented_and_no_other() -> None:
    table = re.findall(r"^\| `([\w-]+)` \|", section("Configuration"), re.M)
    assert sorted(table) == sorted(KEYS)


def test_the_configuration_shown_is_valid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.search(r"```toml\n(.*?)```", section("Configuration"), re.S)
    assert shown
    (tmp_path / "pyproject.toml").write_text(shown[1], encoding="utf-8")
    (tmp_path / "stubs").mkdir()
    (tmp_path / "app.py").write_text("x = 1\n", encoding="utf-8")
    assert cli.main(["check", str(tmp_path)]) == 0, capsys.readouterr().err


def test_every_key_of_the_json_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "-f", "json", str(ROOT / "fixtures" / "example")])
    documented = set(re.findall(r"`(\w+)`", section("Editors, and other programs")))

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            inner = {name: content for name, content in value.items() if name != "codes"}
            return {*value, *(key for content in inner.values() for key in keys(content))}
        return {key for item in value for key in keys(item)} if isinstance(value, list) else set()

    assert keys(json.loads(capsys.readouterr().out)) <= documented


def test_the_sdk_of_the_reader_is_known_as_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in re.findall(r"<!-- file: (.+?) -->\n```python\n(.*?)```", TEXT, re.S):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[tool.loopsafe]\nstubs = ["stubs"]\n', encoding="utf-8")
    (tmp_path / "direct.py").write_text(
        "import acme\n\nasync def go(f):\n    acme.Client().fetch('a')\n    await acme.in_background(f)\n",
        encoding="utf-8",
    )
    cli.main(["check", "-f", "json", str(tmp_path)])
    found = json.loads(capsys.readouterr().out)["findings"]
    app = (tmp_path / "app.py").read_text(encoding="utf-8")
    reported = next(number for number, line in enumerate(app.splitlines(), 1) if "# reported" in line)
    seen = [(os.path.basename(one["path"]), one["line"], one["code"]) for one in found]
    assert seen == [("app.py", reported, "LS301"), ("direct.py", 4, "LS111")]
    assert "stock(client)" in found[0]["message"]


def test_the_predicates_shown_do_what_they_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = dict(re.findall(r"<!-- file: (.+?) -->\n```python\n(.*?)```", TEXT, re.S))
    (tmp_path / "stubs").mkdir()
    (tmp_path / "stubs/jobs.pyi").write_text(shown["stubs/jobs.pyi"], encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[tool.loopsafe]\nstubs = ["stubs"]\n', encoding="utf-8")
    blocking = ("jobs.take()", "jobs.start('make', wait=True)", "jobs.fetch('http://x')")
    silent = ("jobs.take(False)", "jobs.start('make')", "jobs.fetch('data:,x')", "jobs.fetch('http://x', {})")
    body = "".join(f"    {call}\n" for call in (*blocking, *silent))
    (tmp_path / "app.py").write_text(f"import jobs\n\nasync def go():\n{body}", encoding="utf-8")
    cli.main(["check", "-f", "json", str(tmp_path)])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one["line"] for one in found] == [4, 5, 6]


def test_the_example_has_three_calls_and_two_silent_traps(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "-f", "json", str(ROOT / "fixtures" / "example" / "shop")])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert {one["function"] for one in found} == {"invoice", "receipt"}
    path = next(one["hops"] for one in found if one["function"] == "invoice")
    assert [os.path.basename(hop["path"]) for hop in path] == ["api.py", "orders.py", "prices.py", "prices.py"]


def test_ci_runs_the_tests_with_the_command_shown() -> None:
    tests = shell_lines("Try it")[1].rpartition(".venv/bin/")[2]
    command, _, words = tests.partition(" ")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    parts = re.findall(rf"^ *step {command} (.*){re.escape(words)}$", ci, re.M)
    (rest,) = (part for part in parts if "--ignore" in part)
    assert sorted(rest.replace("--ignore=", "").split()) == sorted(part.strip() for part in parts if part != rest)


@pytest.mark.slow
def test_the_first_command_works_in_a_fresh_clone(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "fixtures" / "example", tmp_path / "fixtures" / "example")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    command = shell_lines("Try it")[0].replace("python3", sys.executable, 1)
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    seen = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=clean, capture_output=True, text=True, timeout=600, check=False
    )
    shown = next(block["text"] for block in OUTPUT.finditer(TEXT) if block["command"].endswith("example/shop"))
    assert (seen.returncode, seen.stdout.rstrip()) == (1, shown.rstrip()), seen.stderr
