"""Whatever is wrong with a file is one line of the report, and the rest is checked all the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.configuration.errors import ConfigError
from loopsafe.lint.facts import LINE
from loopsafe.lint.files import source
from tests.engine.project import lines, python_files, run, write
from tests.forked import loopsafe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.model import Finding
    from loopsafe.lint.registry import RuleInfo
    from loopsafe.lint.sites.site import Site


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(tmp_path / "project")


DEEP = 10_000
BAD: dict[str, bytes] = {
    "syntax error": b"def (:\n",
    "wrong encoding": b"# coding: utf-8\nx = '\xff\xfe'\n",
    "unknown encoding": b"# coding: klingon\n",
    "an encoding of bytes": b"# coding: hex\nx = 1\n",
    "an encoding of nothing": b"# coding: undefined\nx = 1\n",
    "nul bytes": b"x = 1\n\x00\n",
    "not text at all": bytes(range(256)) * 4,
    "nested parentheses": b"x = " + b"(" * DEEP + b")" * DEEP + b"\n",
    "half a file": b"async def main():\n    time.sleep(",
    "tabs and spaces": b"if 1:\n        x = 1\n\ty = 2\n",
}


def command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return loopsafe("check", "-f", "concise", *arguments, cwd=folder)


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("cache", [False, True])
def test_one_line_and_the_rest_intact(project: Path, name: str, cache: bool) -> None:
    expected = lines(run(project))
    (project / "app/bad.py").write_bytes(BAD[name])
    for _ in range(2):
        report = run(project, cache=cache)
        assert lines(report) == expected
        assert [(trouble.code, trouble.path.rpartition("/")[2]) for trouble in report.troubles] == [("LS900", "bad.py")]
        assert not any(trouble.internal for trouble in report.troubles)


@pytest.mark.parametrize("name", BAD)
def test_nothing_could_be_checked_is_exit_code_two(tmp_path: Path, name: str) -> None:
    (tmp_path / "bad.py").write_bytes(BAD[name])
    done = command(tmp_path, "bad.py")
    assert done.returncode == 2
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["LS900"]
    assert not done.stderr


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "x = " + "-" * n + "1\n",
        lambda n: "x = " + " + ".join(["1"] * n) + "\n",
        lambda n: "x" + ".a" * n + "\n",
        lambda n: "x" + "()" * n + "\n",
        lambda n: "if x:\n  pass\n" + "elif x:\n  pass\n" * n,
        lambda n: "x = " + "lambda: " * n + "1\n",
        lambda n: "".join("    " * k + "if x:\n" for k in range(95)) + "    " * 95 + "pass\n",
        lambda n: "".join("  " * k + "def f():\n" for k in range(95)) + "  " * 95 + "pass\n",
        lambda n: "x = " + "not " * n + "1\n",
        lambda n: "x = " + "[" * 150 + "]" * 150 + "\n",
    ],
)
def test_deep_nesting_is_a_value_or_a_trouble_and_never_a_crash(project: Path, make: Callable[[int], str]) -> None:
    expected = lines(run(project))
    (project / "app/deep.py").write_text(make(DEEP))
    for cache in (False, True, True):
        report = run(project, cache=cache)
        assert lines(report) == expected
        assert len(report.troubles) <= 1
        assert not any(trouble.internal for trouble in report.troubles)


def test_a_file_that_vanishes_while_we_run(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    victim = project / "app/bad.py"
    victim.write_text("x = 1\n")
    expected = lines(run(project))
    read = source.read_facts

    def vanish(data: bytes, path: str) -> object:
        victim.unlink(missing_ok=True)
        return read(data, path)

    monkeypatch.setattr("loopsafe.lint.files.reading.read_facts", vanish)
    report = run(project)
    assert lines(report) == expected
    assert [trouble.message for trouble in report.troubles] == ["cannot be read: No such file or directory"]


def test_links_that_lead_nowhere_and_in_circles(project: Path) -> None:
    expected = lines(run(project))
    (project / "app/self.py").symlink_to("self.py")
    (project / "app/there.py").symlink_to("back.py")
    (project / "app/back.py").symlink_to("there.py")
    (project / "app/circle").symlink_to("..", target_is_directory=True)
    report = run(project)
    assert lines(report) == expected
    assert {trouble.path.rpartition("/")[2] for trouble in report.troubles} <= {"self.py", "there.py", "back.py"}


def test_a_folder_named_like_a_file(project: Path) -> None:
    expected = lines(run(project))
    (project / "app/folder.py").mkdir()
    (project / "app/folder.py/inner.py").write_text("import time\n\n\nasync def f():\n    time.sleep(1)\n")
    report = run(project)
    assert [finding.code for finding in report.findings if "inner" in finding.path] == ["LS101"]
    assert [line for line in lines(report) if "inner" not in str(line[0])] == expected
    assert not report.troubles


def test_a_broken_configuration_is_said(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.loopsafe\n")
    done = command(project, ".")
    assert done.returncode == 2
    assert done.stderr.count("\n") <= 2
    assert "pyproject.toml" in done.stderr


def test_a_broken_stub_is_said_and_is_no_defect(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.loopsafe]\nstubs = ["stubs"]\n')
    (project / "stubs").mkdir()
    (project / "stubs/requests.pyi").write_text("def (:\n")
    done = command(project, "app")
    assert done.returncode == 2
    assert "requests.pyi" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_defect_in_one_file_is_said_and_the_rest_is_checked(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from loopsafe.lint.verdicts.judge import Judge

    judge = Judge.judge

    def fail(self: Judge, module: object, report: object) -> object:
        if str(module.path).endswith("other.py"):  # type: ignore[attr-defined]
            raise ZeroDivisionError("oops")
        return judge(self, module, report)  # type: ignore[arg-type]

    expected = [line for line in lines(run(project)) if "other.py" not in str(line[0])]
    monkeypatch.setattr(Judge, "judge", fail)
    for _ in range(2):
        report = run(project, cache=True)
        assert lines(report) == expected
        (trouble,) = report.troubles
        assert trouble.internal
        assert trouble.path.endswith("other.py")
        assert "ZeroDivisionError: oops" in trouble.message


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_defect_at_one_call_costs_that_call(project: Path, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    from loopsafe.lint.link.targets.event_targets import EventTargets

    at = ("views.py", 9)
    of_event = EventTargets.of_event

    def fail(self: EventTargets, context: Context, number: int) -> list[Target]:
        if (os.path.basename(context.module.path), context.frame.events[number][LINE]) == at:
            raise RecursionError("too deep")
        return of_event(self, context, number)

    named = [str(project / name) for name in python_files(project)]
    expected = run(project, *named)
    monkeypatch.setattr(EventTargets, "of_event", fail)
    report = run(project, *named, jobs=jobs)
    assert report.findings == [f for f in expected.findings if (os.path.basename(f.path), f.span.line) != at]
    assert len(report.findings) < len(expected.findings)
    (trouble,) = report.troubles
    assert (trouble.internal, trouble.line, trouble.code) == (True, 9, "LS900")
    assert "RecursionError: too deep; this line of `show` is not checked, the rest is" in trouble.message
    assert report.checked == expected.checked - 1


def test_a_defect_of_a_rule_at_one_call_costs_that_call(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from loopsafe.lint.verdicts.rule_runner import RuleRunner

    evaluate = RuleRunner.evaluate

    def fail(self: RuleRunner, rule: RuleInfo, site: Site) -> Iterator[Finding]:
        if rule.code == "LS101":
            raise ZeroDivisionError("oops")
        return evaluate(self, rule, site)

    expected = run(project)
    monkeypatch.setattr(RuleRunner, "evaluate", fail)
    report = run(project)
    assert [f.code for f in report.findings] == [f.code for f in expected.findings if f.code != "LS101"]
    guilty = {finding.span.line for finding in expected.findings if finding.code == "LS101"}
    assert {trouble.line for trouble in report.troubles} == guilty


def test_a_mistake_in_a_stub_is_said_wherever_it_is_noticed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from loopsafe.lint.link.targets.event_targets import EventTargets

    def fail(self: EventTargets, context: Context, number: int) -> list[Target]:
        raise ConfigError("stubs/acme.pyi:1: no")

    monkeypatch.setattr(EventTargets, "of_event", fail)
    with pytest.raises(ConfigError):
        run(project)


def test_a_defect_in_reading_one_file_is_said_and_the_rest_is_checked(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from loopsafe.lint.files import reading, source

    read_facts = source.read_facts

    def fail(data: bytes, path: str) -> object:
        if path.endswith("other.py"):
            raise ZeroDivisionError("oops")
        return read_facts(data, path)

    expected = [line for line in lines(run(project)) if "other.py" not in str(line[0])]
    monkeypatch.setattr(reading, "read_facts", fail)
    report = run(project)
    assert expected
    assert lines(report) == expected
    (trouble,) = report.troubles
    assert trouble.internal
    assert "ZeroDivisionError: oops" in trouble.message


@pytest.mark.slow
def test_interrupt_ends_at_once_and_leaves_a_good_cache(project: Path) -> None:
    for number in range(1_500):  # still at it when the signal comes
        (project / f"app/more{number}.py").write_text(f"# {number}\n" + (project / "app/views.py").read_text())
    process = subprocess.Popen(
        [sys.executable, "-m", "loopsafe", "check", "-j2", "."],
        cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    time.sleep(0.7)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode in (130, 1), (out[-300:], err[-2000:])
    assert lines(run(project, cache=True)) == lines(run(project))


@pytest.mark.slow
def test_the_standard_librarys_own_tests_do_not_crash_us(tmp_path: Path) -> None:
    import test  # type: ignore[import-not-found,unused-ignore]

    (tmp_path / "setup.py").touch()
    (tmp_path / "suite").symlink_to(os.path.dirname(test.__file__))
    report = run(tmp_path, *sorted(_files(tmp_path / "suite")), jobs=0)
    assert report.checked > 400
    assert not [trouble for trouble in report.troubles if trouble.internal]


def _files(folder: Path) -> list[str]:
    return [os.path.join(top, name) for top, _, names in os.walk(folder) for name in names if name.endswith(".py")]
