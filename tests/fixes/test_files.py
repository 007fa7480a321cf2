"""Files are replaced whole or not at all, and nothing about them changes but the bytes that a fix is about."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.fixes import FileChange, FixOptions, fix_files, fix_source, write
from loopsafe.lint.model import Finding, Report
from tests.fixes.marked import unmark

if TYPE_CHECKING:
    from pathlib import Path

SLEEPY = "import asyncio, time\n\nasync def f():\n    «native-sleep|time.sleep(1)»\n"
CONFIG = Config(target_version=(3, 11))


def sleepy(path: Path) -> tuple[Report, list[Finding]]:
    source, findings = unmark(SLEEPY, "offload")
    path.write_bytes(source.encode())
    located = [replace(one, path=str(path)) for one in findings]
    return Report(located), located


def change_of(path: Path) -> FileChange:
    report, _ = sleepy(path)
    (change,) = fix_files(report, CONFIG, unsafe=True, select=None)
    return change


def test_nothing_is_written_before_write(tmp_path: Path) -> None:
    change = change_of(tmp_path / "a.py")
    assert b"await asyncio.sleep(1)" in change.after
    assert (tmp_path / "a.py").read_bytes() == change.before


def test_write_replaces_the_file_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    change = change_of(path)
    path.chmod(0o755)
    write(change)
    assert path.read_bytes() == change.after
    assert stat.S_IMODE(path.stat().st_mode) == 0o755
    assert os.listdir(tmp_path) == ["a.py"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "a.py", tmp_path / "link.py"
    sleepy(real)
    link.symlink_to(real)
    change = change_of(link)
    write(change)
    assert link.is_symlink()
    assert real.read_bytes() == change.after


def test_a_read_only_file_is_an_error_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    change = change_of(path)
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write(change)
    assert path.read_bytes() == change.before
    assert os.listdir(tmp_path) == ["a.py"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    change = change_of(path)
    path.write_bytes(b"other")
    with pytest.raises(OSError, match="changed while"):
        write(change)
    assert path.read_bytes() == b"other"


def test_a_failing_replace_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.py"
    change = change_of(path)

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write(change)
    assert path.read_bytes() == change.before
    assert os.listdir(tmp_path) == ["a.py"]


def test_a_file_that_is_gone_is_left_with_the_reason(tmp_path: Path) -> None:
    report, findings = sleepy(tmp_path / "a.py")
    (tmp_path / "a.py").unlink()
    (change,) = fix_files(report, CONFIG, unsafe=True, select=None)
    assert change.before == change.after == b""
    assert change.left == ((findings[0], "the file cannot be read: No such file or directory"),)


def test_each_file_is_one_change(tmp_path: Path) -> None:
    one, two = sleepy(tmp_path / "b.py")[1], sleepy(tmp_path / "a.py")[1]
    changes = fix_files(Report([*one, *two]), CONFIG, unsafe=True, select=None)
    assert [os.path.basename(change.path) for change in changes] == ["a.py", "b.py"]


@pytest.mark.parametrize(
    ("select", "count"),
    [
        (frozenset({"LS101"}), 1),
        (frozenset({"LS1"}), 1),
        (frozenset({"native-sleep"}), 1),
        (frozenset({"LS102"}), 0),
        (frozenset[str](), 0),
    ],
)
def test_only_selected_findings_are_fixed_or_mentioned(tmp_path: Path, select: frozenset[str], count: int) -> None:
    report, _ = sleepy(tmp_path / "a.py")
    (change,) = fix_files(report, CONFIG, unsafe=True, select=select)
    assert len(change.fixed) == count
    assert change.left == ()


def test_unsafe_fixes_wait_for_the_word(tmp_path: Path) -> None:
    report, findings = sleepy(tmp_path / "a.py")
    (change,) = fix_files(report, CONFIG, unsafe=False, select=None)
    assert change.after == change.before
    assert change.left == ((findings[0], "the fix is unsafe; `--unsafe` applies it"),)


def test_a_fix_that_brings_a_new_finding_is_taken_back(tmp_path: Path) -> None:
    source, findings = unmark(SLEEPY + "\nasync def g():\n    «native-sleep|time.sleep(2)»\n", "offload")
    first, second = replace(findings[0], function="f"), replace(findings[1], function="g")
    worse = replace(first, code="LS205", message="worse")

    def recheck(data: bytes) -> list[Finding]:
        return [worse] if b"await asyncio.sleep(1)" in data else [second]

    result = fix_source(source.encode(), [first, second], FixOptions(), recheck=recheck)
    assert result.fixed == (second,)
    assert result.left == ((first, "the result would have a new finding: LS205 worse"),)


def test_only_the_fix_that_brings_a_new_finding_is_taken_back(tmp_path: Path) -> None:
    lines = "".join(f"    «native-sleep|time.sleep({n})»\n" for n in range(1, 6))
    source, found = unmark(f"import asyncio, time\n\nasync def f():\n{lines}", "offload")
    findings = [replace(one, function="f") for one in found]
    worse = [replace(findings[n], code="LS205", message="worse", fix=None) for n in (1, 3)]

    def recheck(data: bytes) -> list[Finding]:
        return [one for n, one in zip((2, 4), worse, strict=True) if b"await asyncio.sleep(%d)" % n in data]

    result = fix_source(source.encode(), findings, FixOptions(), recheck=recheck)
    assert result.fixed == tuple(findings[n] for n in (0, 2, 4))
    assert [finding for finding, _ in result.left] == [findings[1], findings[3]]


def test_what_was_found_before_is_no_new_finding() -> None:
    source, findings = unmark(SLEEPY, "offload")
    result = fix_source(source.encode(), findings, FixOptions(), recheck=lambda _: findings)
    assert result.fixed == tuple(findings)


def test_what_only_a_check_of_the_file_alone_finds_is_no_new_finding() -> None:
    source, findings = unmark(SLEEPY, "offload")
    other = replace(findings[0], code="LS302", function="elsewhere", fix=None)
    result = fix_source(source.encode(), findings, FixOptions(), recheck=lambda _: [other])
    assert result.fixed == tuple(findings)


@pytest.mark.parametrize(
    "data",
    [
        b"async def f(:\n",
        b"# coding: nonsense\nx = 1\n",
        b"x = '\xff'\n",
        b"x = 1\0\n",
        b"async def f():\n  x = " + b"(" * 500 + b")" * 500 + b"\n",
        b"x = " + b"-" * 3000 + b"1\n",
    ],
)
def test_what_does_not_parse_is_left(data: bytes) -> None:
    _, findings = unmark(SLEEPY, "offload")
    result = fix_source(data, findings, FixOptions())
    assert result.source == data
    assert len(result.left) == 1


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-8", "iso8859-15", "shift_jis"])
def test_encodings_are_kept(encoding: str) -> None:
    word = "ﾊﾛｰ" if encoding == "shift_jis" else "é"
    marked = (
        f"# -*- coding: {encoding} -*-\nimport asyncio, time\n\nasync def f():\n    x = '{word}', «time.sleep(1)»\n"
    )
    source, findings = unmark(marked, "native-sleep")
    result = fix_source(source.encode(encoding), findings, FixOptions())
    repaired = source.replace("asyncio, time", "asyncio").replace("time.sleep", "await asyncio.sleep")
    assert result.source == repaired.encode(encoding)


def test_form_feeds_and_odd_line_breaks_are_kept() -> None:
    marked = "import asyncio, time\r\n\x0c\r\nasync def f():\r    x = '\x0b\x1c\u2028'; «time.sleep(1)»\n\n\x0c\r"
    source, findings = unmark(marked.replace("\r\n", "\n"), "native-sleep")
    lines = [replace(findings[0], span=replace(findings[0].span, line=4, end_line=4, column=16, end_column=29))]
    original = source.replace("time\n\x0c\n", "time\r\n\x0c\r\n").encode()
    result = fix_source(original, lines, FixOptions())
    repaired = original.replace(b"asyncio, time", b"asyncio").replace(b"time.sleep", b"await asyncio.sleep")
    assert result.source == repaired
