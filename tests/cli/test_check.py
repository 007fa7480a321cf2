"""``check`` from words to exit code, with an engine that finds what says BLOCKS."""

from __future__ import annotations

import io
import json
import os
import sys
import types
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.commands import output
from loopsafe.lint.model import Report, Tally, Trouble
from tests.cli import fakes
from tests.cli.program import Capture, run

if TYPE_CHECKING:
    from pathlib import Path


def test_findings_exit_with_1_and_none_with_0(capsys: Capture, app: Path, engine: fakes.Engine) -> None:
    code, out, err = run(capsys, "check", "app", "--output-format", "concise")
    assert (code, err) == (1, "")
    assert out.splitlines() == [f"{os.path.join('app', 'a.py')}:{n}:5: LS101 it blocks" for n in (2, 3)]
    assert run(capsys, "check", "app", "--exit-zero")[0] == 0
    assert run(capsys, "check", "app/b.py") == (0, "Nothing blocks the loop: 1 file checked.\n", "")


def test_full_is_the_usual_format(capsys: Capture, app: Path, engine: fakes.Engine) -> None:
    _, out, _ = run(capsys, "check")
    assert "2 |     BLOCKS\n  |     ^^^^^^\n" in out
    assert out.endswith("Found 2 findings in 1 file. `loopsafe explain LS101` says why and what to do.\n")
    assert "\x1b" not in out


def test_colour_can_be_forced_and_refused(
    capsys: Capture, app: Path, engine: fakes.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[" in run(capsys, "check", "--color", "always")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run(capsys, "check")[1]
    assert "\x1b[" not in run(capsys, "check", "--color=never")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run(capsys, "check")[1]


def test_options_reach_the_engine(capsys: Capture, app: Path, engine: fakes.Engine) -> None:
    words = "check app --select LS1,LS3 --ignore sleep --extend-select LS303 --confidence declared --exclude b.py -j2"
    run(capsys, *words.split(), "--no-cache")
    (call,) = engine.calls
    config = call["config"]
    assert call["paths"] == [os.path.join("app", "a.py")]
    assert (call["options"].jobs, call["options"].use_cache) == (2, False)
    assert (config.select, config.ignore, config.extend_select) == (("LS1", "LS3"), ("sleep",), ("LS303",))
    assert (config.confidence, config.extend_exclude, config.folder) == ("declared", ("b.py",), str(app))


def test_every_file_is_checked_with_the_settings_of_its_own_project(
    capsys: Capture, app: Path, engine: fakes.Engine
) -> None:
    inner = app / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text(
        '[tool.loopsafe]\nconfidence = "declared"\nextend-exclude = ["skipped.py"]\n', encoding="utf-8"
    )
    for name in ("c.py", "skipped.py"):
        (inner / name).write_text("BLOCKS\n", encoding="utf-8")
    _, out, _ = run(capsys, "check", "-f", "json")
    assert {os.path.basename(finding["path"]) for finding in json.loads(out)["findings"]} == {"a.py", "c.py"}
    assert [(call["config"].folder, call["config"].confidence, len(call["paths"])) for call in engine.calls] == [
        (str(app), "exact", 2),
        (str(inner), "declared", 1),
    ]
    assert json.loads(out)["statistics"]["checked"] == 3


def test_standard_input_has_the_name_and_the_project_it_is_given(
    capsys: Capture, app: Path, engine: fakes.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x\nBLOCKS here\n")))
    code, out, _ = run(capsys, "check", "-", "--stdin-filename", "app/new.py")
    assert code == 1
    assert out.startswith("app/new.py:2:1: LS101 it blocks\n")
    assert "2 | BLOCKS here\n" in out
    assert engine.calls[0]["config"].folder == str(app)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("chek", 'unknown command chek; did you mean "check"?'),
        ("app", "app is no command; to check it: loopsafe check app"),
        ("check --statistic", 'unknown option --statistic; did you mean "--statistics"?'),
        ("check --bogus", "unknown option --bogus\n"),
        ("check --select", "--select needs a value: --select CODES"),
        ("check --select --ignore LS1", "--select needs a value"),
        ("check --no-cache=1", "--no-cache takes no value"),
        ("check -f jsn", '"jsn" is not one of full, concise'),
        ("check --jobs two", '--jobs: "two" is not a number, 0 or more'),
        ("check -j -3", '--jobs: "-3" is not a number, 0 or more'),
        ("check - app", "- stands for one file on standard input"),
        ("check --stdin-filename a.py", "there is no -"),
        ("check --select LS7", '--select: unknown rule "LS7"; `loopsafe rules` lists them'),
        ("check --select LS1o1", 'unknown rule "LS1o1"; did you mean "LS101"?'),
        ("check --config nowhere.toml", "nowhere.toml: cannot be read: no such file or directory"),
        ("check -o no/such/folder app", "no/such/folder cannot be written: no such file or directory"),
        ("check --baseline nowhere.json", "there is no such baseline; write it with `loopsafe baseline`"),
        ("explain", "name one rule"),
        ("explain LS888", "there is no rule LS888; `loopsafe rules` lists them"),
        ("explain sleeep", 'there is no rule sleeep; did you mean "sleep"?'),
        ("explain LS1", "LS1 is a family; name one of its rules: LS101, "),
        ("explain ls900", "LS900 is no rule: it says that a file could not be checked"),
        ("explain xyzzy", "there is no rule xyzzy; `loopsafe rules` lists them"),
        ("rules LS1", "rules takes no LS1"),
        ("help chek", 'unknown command chek; did you mean "check"?'),
        ("why app/a.py", "name one line"),
        ("why app/z.py:1", "app/z.py: no such file"),
        ("why app/a.py:99", "app/a.py has no line 99: its lines are 1 to "),
    ],
)
def test_misuse_exits_with_2_and_says_what_to_write(
    capsys: Capture, app: Path, engine: fakes.Engine, words: str, message: str
) -> None:
    code, out, err = run(capsys, *words.split())
    assert (code, out) == (2, "")
    assert err.startswith("loopsafe: error: ")
    assert message in err
    assert "Traceback" not in err


def test_an_empty_argument_is_not_the_current_folder(capsys: Capture, app: Path) -> None:
    code, out, err = run(capsys, "check", "")
    assert (code, out) == (2, "")
    assert err.startswith("loopsafe: error: an empty argument names nothing\n")


def test_closed_standard_input_is_said(capsys: Capture, app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    for command in ("check", "fix"):
        assert "error: - stands for standard input, which is closed\n" in run(capsys, command, "-")[2]


def test_what_cannot_be_checked_is_reported_and_the_rest_goes_on(
    capsys: Capture, app: Path, engine: fakes.Engine
) -> None:
    code, out, _ = run(capsys, "check", "app/b.py", "app/missing.py", "-f", "concise")
    assert (code, out) == (0, "app/missing.py:1:1: LS900 no such file or folder\n")
    code, out, _ = run(capsys, "check", "missing.py")
    assert code == 2
    assert out == "missing.py:1:1: LS900 no such file or folder\n\nNothing was checked.\n"


def test_a_folder_without_python_is_trouble_and_a_hook_with_only_excluded_files_is_not(
    capsys: Capture, app: Path, engine: fakes.Engine
) -> None:
    (app / "docs").mkdir()
    assert run(capsys, "check", "docs") == (2, "", "loopsafe: error: no Python files in docs\n")
    for command in ("check", "fix"):
        assert run(capsys, command, "app/a.py", "--exclude", "app", "--force-exclude") == (0, "", "")


def test_a_report_can_go_to_a_file(capsys: Capture, app: Path, engine: fakes.Engine) -> None:
    code, out, _ = run(capsys, "check", "-f", "json", "-o", "report.json")
    assert (code, out) == (1, "")
    assert len(json.loads((app / "report.json").read_text(encoding="utf-8"))["findings"]) == 2


def test_statistics_follow_the_report_and_leave_machines_alone(
    capsys: Capture, app: Path, engine: fakes.Engine
) -> None:
    _, out, _ = run(capsys, "check", "--statistics", "-f", "concise")
    assert "     2  LS101  sleep\n     2  findings in 2 files checked\n" in out
    _, out, err = run(capsys, "check", "--statistics", "-f", "json")
    json.loads(out)
    assert "2  LS101  sleep" in err


def test_a_terminal_is_as_wide_as_columns_says_or_as_it_says_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

        def fileno(self) -> int:
            return 1

    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    assert output.width() == output.PLAIN_WIDTH
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((90, 50)))
    assert output.width() == 90
    monkeypatch.setenv("COLUMNS", "60")
    assert output.width() == 60


def test_ctrl_c_exits_with_130_in_silence(capsys: Capture, app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    fakes.install(monkeypatch, "engine", check=interrupted)
    assert run(capsys, "check") == (130, "", "")


def test_a_defect_of_ours_is_no_finding(capsys: Capture, app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    fakes.install(monkeypatch, "engine", check=broken)
    code, _, err = run(capsys, "check")
    assert code == 2
    assert err.startswith("loopsafe: error: a defect of loopsafe 0.1.0, please report it:\n")


@pytest.mark.parametrize(("module", "extra"), [("rich.console", "lint"), ("distributed", "dask")])
def test_a_missing_extra_is_named(
    capsys: Capture, app: Path, monkeypatch: pytest.MonkeyPatch, module: str, extra: str
) -> None:
    def needs(*_: object, **__: object) -> None:
        raise ModuleNotFoundError(f"No module named {module!r}", name=module)

    fakes.install(monkeypatch, "engine", check=needs)
    code, _, err = run(capsys, "check")
    assert (code, err) == (2, f'loopsafe: error: this needs {module}: pip install "loopsafe[{extra}]"\n')


def test_dask_lends_the_engine_its_executor(
    capsys: Capture, app: Path, engine: fakes.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    code, _, err = run(capsys, "check", "--dask", "tcp://127.0.0.1:8786")
    assert (code, err) == (2, 'loopsafe: error: this needs distributed: pip install "loopsafe[dask]"\n')

    class Client:
        def __init__(self, address: str) -> None:
            if address != "right":
                raise OSError("nobody answers")

        def get_executor(self) -> str:
            return "the cluster"

    distributed = types.ModuleType("distributed")
    vars(distributed)["Client"] = Client
    monkeypatch.setitem(sys.modules, "distributed", distributed)
    run(capsys, "check", "--dask", "right")
    assert engine.calls[0]["options"].executor == "the cluster"
    code, _, err = run(capsys, "check", "--dask", "wrong")
    assert code == 2
    assert "--dask: no scheduler at wrong: nobody answers" in err


def test_without_rich_a_terminal_gets_plain_text(
    capsys: Capture, app: Path, engine: fakes.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    monkeypatch.setenv("FORCE_COLOR", "1")
    code, out, _ = run(capsys, "check")
    assert code == 1
    assert "\x1b" not in out


def test_troubles_of_the_engine_and_of_discovery_come_in_one_order(
    capsys: Capture, app: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def check(paths: Any, config: Any, **_: Any) -> Report:
        return Report(troubles=[Trouble("b.py", "does not parse", 3, 7)], tallies={"a.py": Tally(checked=True)})

    fakes.install(monkeypatch, "engine", check=check)
    _, out, _ = run(capsys, "check", "app", "z.py", "a.py", "-f", "concise")
    assert [line.partition(":")[0] for line in out.splitlines()] == ["a.py", "b.py", "z.py"]
