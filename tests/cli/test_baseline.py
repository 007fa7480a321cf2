"""``baseline``, and what ``check`` makes of one."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.verdicts.baseline import Entry
from tests.cli.program import Capture, run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli import fakes


def test_a_baseline_leaves_only_what_is_new(capsys: Capture, app: Path, engine: fakes.Engine) -> None:
    code, out, _ = run(capsys, "baseline")
    assert (code, out.splitlines()[0]) == (0, "Wrote 2 findings to loopsafe-baseline.json.")
    assert json.loads((app / "loopsafe-baseline.json").read_text(encoding="utf-8")) == {
        "version": 1,
        "entries": [{"path": "app/a.py", "function": "main", "primitive": "time.sleep", "code": "LS101", "count": 2}],
    }
    told = "Nothing new blocks the loop: 2 files checked, 2 findings in the baseline.\n"
    assert run(capsys, "check", "--baseline", "loopsafe-baseline.json") == (0, told, "")

    (app / "app" / "a.py").write_text("\n\nBLOCKS\nBLOCKS\nBLOCKS\n", encoding="utf-8")
    code, out, _ = run(capsys, "check", "--baseline", "loopsafe-baseline.json", "-f", "concise")
    assert (code, out.count("\n")) == (1, 1)


def test_a_configured_baseline_is_used_from_anywhere_and_says_what_is_stale(
    capsys: Capture, app: Path, engine: fakes.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    (app / "pyproject.toml").write_text('[tool.loopsafe]\nbaseline = "known.json"\n', encoding="utf-8")
    assert run(capsys, "baseline")[0] == 0
    monkeypatch.chdir(app / "app")
    assert run(capsys, "check")[0] == 0
    (app / "app" / "a.py").write_text("BLOCKS\n", encoding="utf-8")
    _, out, _ = run(capsys, "check", "--statistics")
    assert "     1  in the baseline\n     1  baseline entry out of date:\n" in out
    assert "app/a.py: LS101 time.sleep in main\n" in out
    assert "out of date" not in run(capsys, "check", "b.py", "--statistics")[1]
    (app / "app" / "a.py").unlink()
    assert "out of date" in run(capsys, "check", "b.py", "--statistics")[1]


ENTRY: dict[str, object] = {"path": "a.py", "function": "f", "primitive": "p", "code": "LS101", "count": 1}
WRONG: list[dict[str, object]] = [{"path": "a\0b"}, {"path": 1}, {"function": None}, {"count": -1}, {"count": "1"}]


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", '{"version": 1, "entries": [{}]}', '{"version": 7, "entries": []}', "[" * 100_000),
        *(json.dumps({"version": 1, "entries": [{**ENTRY, **wrong}]}) for wrong in WRONG),
    ],
)
def test_a_damaged_baseline_is_an_error_that_names_the_cure(
    capsys: Capture, app: Path, engine: fakes.Engine, text: str
) -> None:
    (app / "known.json").write_text(text, encoding="utf-8")
    code, _, err = run(capsys, "check", "--baseline", "known.json")
    assert code == 2
    assert "known.json: is " in err
    assert "write it anew with `loopsafe baseline`" in err


def test_a_baseline_that_cannot_be_written_stays_as_it_is(
    capsys: Capture, app: Path, engine: fakes.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "baseline")
    before = (app / "loopsafe-baseline.json").read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (app / "app" / "a.py").write_text("BLOCKS\n", encoding="utf-8")
    code, _, err = run(capsys, "baseline")
    assert (code, err.partition("json ")[2]) == (2, "cannot be written: no space left on device\n")
    assert (app / "loopsafe-baseline.json").read_bytes() == before
    assert not list(app.glob(".loopsafe-*"))


def test_a_baseline_is_the_same_text_whatever_the_order(capsys: Capture, app: Path, engine: fakes.Engine) -> None:
    (app / "app" / "b.py").write_text("BLOCKS\n", encoding="utf-8")
    run(capsys, "baseline", "app/b.py", "app/a.py")
    first = (app / "loopsafe-baseline.json").read_bytes()
    run(capsys, "baseline", "app/a.py", "app/b.py")
    assert (app / "loopsafe-baseline.json").read_bytes() == first


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (Entry("a.py", "main", "time.sleep", "LS101", 2), "a.py: LS101 time.sleep in main (2 times)"),
        (Entry("a.py", "", "", "LS405"), "a.py: LS405 in the module"),
    ],
)
def test_an_entry_says_what_is_known(entry: Entry, text: str) -> None:
    assert str(entry) == text
