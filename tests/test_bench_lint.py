"""The bench's arithmetic, sampling and look-ups, without running a linter."""

from __future__ import annotations

import ast
import os
import shlex
import stat
import sys
from pathlib import Path, PurePosixPath

import pytest

from tests import bench_lint, corpus, measure, tools
from tests.bench_lint import Bench, Line, cells, figures, number, seconds, table
from tests.measure import BenchError, Command, Usage, alternate, edited, finished, median_ratio, nearest, sample
from tests.tools import ToolError, find_tools, named_tool, wrong_plugins

FILES = [Path(f"pkg/p{folder}/{name}.py") for folder in range(20) for name in ("__init__", "a", "b", "c")]
PACKAGE = [Path("pkg/__init__.py"), *FILES]


def usage(*cpu: float) -> list[Usage]:
    return [Usage(value, value * 2) for value in cpu]


def executable(path: Path, *lines: str) -> Path:
    path.write_text("\n".join([f"#!{sys.executable}", *lines]), "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_a_ratio_is_the_median_of_the_pairs_and_not_the_ratio_of_the_medians() -> None:
    pairs = list(zip(usage(1, 4, 9), usage(1, 2, 1), strict=True))
    assert median_ratio(pairs) == 2
    assert figures(pairs, ("ours", "ruff")) == "ours 4.00 s CPU 8.00 s wall, ruff 1.00 s CPU 2.00 s wall"


@pytest.mark.parametrize(
    ("measured", "verdict"), [(None, "not measured"), (5, "met, and the aim"), (12, "met"), (12.1, "MISSED")]
)
def test_a_verdict_compares_with_the_budget_and_then_with_the_aim(measured: float | None, verdict: str) -> None:
    assert Line(1, "cold", 12, 5, measured).verdict == verdict


def test_a_line_without_a_budget_is_never_missed() -> None:
    assert Line(1, "cold", None, None, 1e9).verdict == "for information"


def test_a_line_becomes_the_cells_of_the_table() -> None:
    assert cells(Line(7, "warm", 1.05, None, 1.0312, "why")) == ["7", "warm", "<= 1.05", "-", "1.031", "met", "why"]


def test_table_columns_line_up() -> None:
    assert table([["a", "long"], ["wider", "b"]]).splitlines() == ["a      long", "-----  ----", "wider  b"]


def test_numbers_are_short() -> None:
    assert [number(value) for value in (None, 0.0667, 12.0, 10, 1024)] == ["-", "0.067", "12", "10", "1024"]
    assert [seconds(value) for value in (0.00123, 1.5)] == ["1.2 ms", "1.50 s"]


def test_a_sample_has_whole_directories_with_the_packages_above_them() -> None:
    chosen = sample(PACKAGE, 13)
    assert len(chosen) == 13
    assert Path("pkg/__init__.py") in chosen
    folders = {path.parent for path in chosen} - {Path("pkg")}
    assert all(sum(path.parent == folder for path in chosen) == 4 for folder in folders)


def test_a_sample_is_the_same_every_time_and_grows_by_adding() -> None:
    assert sample(PACKAGE, 30) == sample(list(reversed(PACKAGE)), 30)
    assert set(sample(PACKAGE, 21)) < set(sample(PACKAGE, 41))


@pytest.mark.parametrize("count", [1, 2, 14, 15, 16, 81])
def test_a_sample_keeps_every_init_and_is_cut_to_size(count: int) -> None:
    chosen = sample(PACKAGE, count)
    assert len(chosen) == max(count, 2)
    assert all(parent / "__init__.py" in chosen for path in chosen for parent in path.parents[:-1])


def test_a_sample_larger_than_the_corpus_is_refused() -> None:
    with pytest.raises(BenchError, match="81 files, 82 were asked for"):
        sample(PACKAGE, 82)


def test_the_nearest_file_is_the_first_by_name_among_equals() -> None:
    assert nearest([(Path("z"), 900), (Path("b"), 1100), (Path("a"), 5)], 1000) == (Path("b"), 1100)


def test_an_edit_leaves_valid_source_with_a_new_function_each_round() -> None:
    once = edited(b"x = 1", 0)
    twice = edited(once, 1)
    assert [node.name for node in ast.parse(twice).body[1:] if isinstance(node, ast.AsyncFunctionDef)] == [
        "_edited_0",
        "_edited_1",
    ]


@pytest.mark.parametrize(
    ("code", "printed", "complaint", "good"),
    [
        (0, False, "", True),
        (1, True, "warning: odd noqa", True),
        (2, True, "", True),
        (2, False, "usage: ...", False),
        (1, False, "Traceback (most recent call last):", False),
        (-9, True, "", False),
        (127, False, "", False),
    ],
)
def test_a_crash_is_not_a_fast_run(code: int, printed: bool, complaint: str, good: bool) -> None:
    assert finished(code, printed, complaint) is good


def test_rounds_alternate_after_one_unmeasured_run_of_each(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[str] = []

    def record(command: Command) -> Usage:
        seen.append(command.argv[0])
        return Usage(1, 1)

    monkeypatch.setattr(measure, "measure", record)
    a, b = (Command((name,), tmp_path, tmp_path) for name in "AB")
    assert len(alternate(a, b, 2, lambda round_number: seen.append(f"edit {round_number}"))) == 2
    assert seen == ["A", "B", "edit 0", "A", "B", "edit 1", "A", "B"]


def test_cpu_counts_the_children_of_a_run(tmp_path: Path) -> None:
    burn = "import time\nwhile time.process_time() < 0.15: pass"
    script = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {burn!r}])"
    assert measure.measure(Command((sys.executable, "-c", script), tmp_path, tmp_path)).cpu > 0.15


def test_a_failing_tool_is_reported_with_its_last_words(tmp_path: Path) -> None:
    script = "import sys\nsys.stderr.write('no such option')\nsys.exit(3)"
    with pytest.raises(BenchError, match=r"ended with 3:\n  no such option"):
        measure.measure(Command((sys.executable, "-c", script), tmp_path, tmp_path))


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="needs Linux")
def test_peak_memory_sees_the_children(tmp_path: Path) -> None:
    hold = "import time\nblock = b'x' * 60_000_000\ntime.sleep(0.3)"
    script = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {hold!r}])"
    assert measure.peak_memory(Command((sys.executable, "-c", script), tmp_path, tmp_path)) > 60_000_000


def test_caches_are_named_to_each_tool_or_switched_off(tmp_path: Path) -> None:
    bench = Bench(tmp_path, tmp_path, {"loopsafe": ("loopsafe",), "ruff": ("ruff",)}, 1, 1)
    cache = bench.cache("x")
    assert "--no-cache" in bench.command("loopsafe", tmp_path, ".").argv
    assert "--no-cache" in bench.command("ruff", tmp_path, ".").argv
    assert "--no-cache" not in bench.command("loopsafe", tmp_path, ".", cache=cache).argv
    assert bench.command("loopsafe", tmp_path, ".", cache=cache).environment["LOOPSAFE_CACHE_DIR"] == str(cache)
    assert str(cache) in bench.command("ruff", tmp_path, ".", cache=cache).argv


def test_rows_say_what_is_not_installed(tmp_path: Path) -> None:
    bench = Bench(tmp_path, tmp_path, {}, 1, 1)
    bench._copied["ha"] = tmp_path
    (tmp_path / "a.py").write_text("", "utf-8")
    lines = [line for row in (1, 2, 3, 4, 5, 8, 9) for line in bench_lint.ROWS[row](bench)]
    assert {line.verdict for line in lines} == {"not measured"}
    assert all("loopsafe is not installed" in line.detail for line in lines)


def test_a_corpus_that_is_not_there_is_named_with_the_command_that_fetches_it(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match=r"python -m tests\.corpus .* --set ha"):
        Bench(tmp_path, tmp_path, {}, 1, 1).source("ha")


def test_a_tool_may_be_a_command_with_arguments() -> None:
    assert named_tool("hydroid=/opt/h 'a b'") == ("hydroid", ("/opt/h", "a b"))


@pytest.mark.parametrize("text", ["rufff=x", "ruff", "ruff= "])
def test_a_tool_that_is_not_one_is_refused_with_the_names(text: str) -> None:
    with pytest.raises(ToolError, match="NAME one of loopsafe, ruff"):
        named_tool(text)


@pytest.mark.parametrize(
    ("name", "version", "wrong"),
    [
        ("flake8", "7.5.0 (mccabe: 0.7.0)", ""),
        ("flake8", "7.5.0 (loopsafe: 0.1.0)", "loopsafe is installed beside this flake8"),
        ("flake8-loopsafe", "7.5.0 (loopsafe: 0.1.0, mccabe: 0.7.0)", ""),
        ("flake8-loopsafe", "7.5.0 (mccabe: 0.7.0)", "loopsafe is not installed"),
        ("flake8-async", "7.5.0 (flake8-async: 26.8.1)", ""),
        ("flake8-async", "7.5.0 (flake8-async: 26.8.1, loopsafe: 0.1.0)", "loopsafe is installed"),
    ],
)
def test_each_flake8_has_the_plugins_of_its_name(name: str, version: str, wrong: str) -> None:
    assert wrong_plugins(name, version).startswith(wrong)
    assert bool(wrong_plugins(name, version)) is bool(wrong)


def test_tools_are_found_on_path_or_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("ruff", "flake8-async"):
        executable(tmp_path / name, "print()")
    plain = executable(tmp_path / "elsewhere", "print('7.5.0 (mccabe: 0.7.0)')")
    found = find_tools([f"flake8={shlex.quote(str(plain))} -v"])
    assert found == {"ruff": (str(tmp_path / "ruff"),), "flake8": (str(plain), "-v")}


def test_a_named_tool_must_be_there_and_be_the_right_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(ToolError, match="there is no executable nowhere"):
        find_tools(["ruff=nowhere"])
    plain = executable(tmp_path / "flake8", "print('7.5.0 (mccabe: 0.7.0)')")
    with pytest.raises(ToolError, match="loopsafe is not installed beside this flake8"):
        find_tools([f"flake8-loopsafe={shlex.quote(str(plain))}"])


def test_trouble_ends_with_2_and_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench_lint.main([str(tmp_path), "--tool", "ruff=/nowhere/at/all"]) == 2
    assert capsys.readouterr().err == "bench_lint: --tool ruff: there is no executable /nowhere/at/all\n"


def test_every_tool_of_a_table_is_known() -> None:
    assert set(tools.FLAKE8_PLUGINS) <= set(tools.TOOLS)


def test_of_an_archive_only_python_below_the_folder_is_kept() -> None:
    members = ["p/a.py", "p/b.pyi", "p/c.json", "x-1.data/purelib/p/d.py", "x-1.dist-info/RECORD", "../e.py", "/f.py"]
    assert [path for _, path in corpus.kept(members)] == [
        PurePosixPath(name) for name in ("p/a.py", "p/b.pyi", "p/d.py")
    ]


def test_a_set_of_one_is_a_project_root_and_the_others_hold_a_folder_each() -> None:
    assert corpus.place(Path("c"), "ha", "homeassistant") == Path("c/ha")
    assert corpus.place(Path("c"), "main", "homeassistant") == Path("c/main/homeassistant")
    assert set(corpus.HA) | set(corpus.PRIMER) <= set(corpus.SETS["main"])
