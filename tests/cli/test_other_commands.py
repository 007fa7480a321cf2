"""``why``, ``explain``, ``rules``, ``help`` and ``clean``."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from loopsafe.lint.knowledge import coverage
from tests.cli import fakes
from tests.cli.program import Capture, run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_why_draws_the_path_of_one_line(capsys: Capture, app: Path, engine: fakes.Engine) -> None:
    code, out, _ = run(capsys, "why", "app/a.py:3")
    assert code == 0
    assert out.startswith("app/a.py:3:5: LS101 it blocks\n")
    assert "3 |     BLOCKS" in out
    assert run(capsys, "why", "app/a.py:1:4")[0] == 1


def test_explain_takes_a_code_or_a_slug_in_any_case(capsys: Capture, app: Path) -> None:
    for name in ("LS101", "ls101", "sleep", "SLEEP"):
        code, out, _ = run(capsys, "explain", name)
        assert code == 0
        assert out.startswith("LS101 sleep\nerror, on by default, fixed by `loopsafe fix`\n\nA rule.\n")
    assert "off by default (--extend-select LS107)" in run(capsys, "explain", "file-metadata")[1]


def test_rules_lists_every_rule_by_family(capsys: Capture, app: Path) -> None:
    _, out, _ = run(capsys, "rules")
    assert out.startswith("LS1  directly on the loop\nLS101  sleep             safe    a rule\n")
    assert "LS303  reaches-brief             a rule (off)\n" in out
    rows = json.loads(run(capsys, "rules", "-f", "json")[1])
    assert [row["code"] for row in rows] == [rule.code for rule in fakes.RULES]


def test_rules_knowledge_says_what_is_known(capsys: Capture, app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    coverage = [("requests", 12, {"network": 12}), ("redis", 200, {"database": 150, "wait": 50})]
    fakes.install(monkeypatch, "knowledge", coverage=lambda: coverage)
    assert run(capsys, "rules", "--knowledge")[1] == (
        "requests     12  network 12\nredis       200  database 150, wait 50\n\n212 callables of 2 packages.\n"
    )


def test_packages_that_are_known_come_in_the_order_of_the_alphabet() -> None:
    names = [package for package, _, _ in coverage()]
    assert "Django" in names
    assert names == sorted(names, key=str.lower)


def test_help_of_every_command_names_every_option(capsys: Capture) -> None:
    from loopsafe.commands.table import COMMANDS

    assert run(capsys) == (2, run(capsys, "--help")[1], "")
    for command in COMMANDS:
        code, out, _ = run(capsys, command.name, "--help")
        assert code == 0
        assert out == run(capsys, "help", command.name)[1]
        assert all(f"--{option.name}" in out for option in command.options)
        assert max(map(len, out.splitlines())) <= 105


def test_help_fits_a_narrow_terminal(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    for columns in (60, 80):
        monkeypatch.setattr("loopsafe.commands.output.width", lambda columns=columns: columns)
        lines = run(capsys, "check", "--help")[1].splitlines()
        options = lines[lines.index("options:") : lines.index("examples:")]
        assert max(map(len, options)) < columns


def test_explain_fills_prose_to_the_page_and_leaves_examples_as_they_are(
    capsys: Capture, app: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doc = f"It blocks.\n\n{'A few words. ' * 20}\n\nBad:\n    {'word ' * 12}end\n\n    y = 2"
    monkeypatch.setattr("loopsafe.lint.registry.find_rule", lambda _: fakes.Rule("LS101", "sleep", doc=doc))
    monkeypatch.setattr("loopsafe.commands.output.width", lambda: 40)
    rows = run(capsys, "explain", "LS101")[1].splitlines()
    prose = rows[5 : rows.index("Bad:") - 1]
    assert 30 < max(map(len, prose)) <= 40
    assert rows[-4:] == ["Bad:", f"    {'word ' * 12}end", "", "    y = 2"]


def test_clean_removes_the_cache_of_the_project_and_nothing_else(capsys: Capture, app: Path) -> None:
    (app / ".loopsafe_cache" / "deep").mkdir(parents=True)
    assert run(capsys, "clean", "app") == (0, "Removed .loopsafe_cache.\n", "")
    assert sorted(os.listdir(app)) == ["app", "pyproject.toml"]
    assert run(capsys, "clean") == (0, "There is no .loopsafe_cache.\n", "")
    assert run(capsys, "clean", "ap")[0] == 2
