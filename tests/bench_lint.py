"""Measures loopsafe beside its neighbours on the same files and holds the ratios against the speed budgets.

    python -m tests.bench_lint CORPUS_DIR [--row N]... [--rounds N] [--tool NAME=COMMAND]...
    python -m tests.bench_lint CORPUS_DIR --scaling

CORPUS_DIR is what `python -m tests.corpus CORPUS_DIR` made. Two tools run alternately, A B A B; a figure is the
median of the ratios of the pairs. What is counted: `tests/measure.py`.

Tools are found on PATH or named: `--tool ruff=PATH`; see `tests/tools.py`.

Exit 0: every budget measured is met. 1: one is missed. 2: trouble.
"""

from __future__ import annotations

import argparse
import random
import shlex
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.measure import (
    BenchError,
    Command,
    alternate,
    bytes_below,
    copy_as_project,
    edited,
    measure,
    median_ratio,
    nearest,
    peak_memory,
    sample,
    sources,
)
from tests.tools import TOOLS, ToolError, find_tools

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tests.measure import Pair

LOOPSAFE = ("check", "--exit-zero", "--output-format", "concise")
RUFF = ("check", "--select", "ASYNC", "--isolated", "--exit-zero", "--output-format", "concise")
FLAKE8 = ("--isolated", "--exit-zero")
TY_ASYNC = ("--async200-stdlib", "--async200-transitive")

HYDROID_ON_RECORD = "on record at 87 x ruff's CPU, which makes the budget 10.9 x ruff"
HYDROID_MIB_ON_RECORD = 2355  # it is not on the package index; both figures were measured elsewhere
LINEAR = 1.15  # row 2: CPU per byte, large corpus to small, that still counts as linear
MIB = 1024 * 1024


@dataclass(frozen=True)
class Line:
    """One line of the table; `measured` is None where something was missing."""

    row: int
    case: str
    budget: float | None
    aim: float | None
    measured: float | None = None
    detail: str = ""

    @property
    def verdict(self) -> str:
        if self.measured is None:
            return "not measured"
        if self.budget is None:
            return "for information"
        if self.measured > self.budget:
            return "MISSED"
        return "met, and the aim" if self.aim is not None and self.measured <= self.aim else "met"


@dataclass
class Bench:
    """What the rows share."""

    corpus: Path
    scratch: Path
    tools: Mapping[str, tuple[str, ...]]
    rounds: int
    files: int
    _copied: dict[str, Path] = field(default_factory=dict)

    def missing(self, *names: str) -> str:
        return ", ".join(f"{name} is not installed" for name in names if name not in self.tools)

    def source(self, name: str) -> Path:
        folder = self.corpus / name
        if not folder.is_dir():
            raise BenchError(f"no {name}/ in {self.corpus}: python -m tests.corpus {self.corpus} --set {name}")
        return folder

    def project(self) -> Path:
        """A copy of the application corpus that rows may edit, marked as a project's root."""
        if "ha" not in self._copied:
            self._copied["ha"] = copy_as_project(self.source("ha"), None, self.scratch / "ha")
        return self._copied["ha"]

    def cache(self, name: str) -> Path:
        folder = self.scratch / f"cache-{name}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder

    def command(self, tool: str, cwd: Path, *arguments: str, cache: Path | None = None) -> Command:
        """The tool as every row runs it; without a cache, explicitly without."""
        usual: tuple[str, ...] = FLAKE8 if tool.startswith("flake8") else ()
        if tool == "loopsafe":
            usual = LOOPSAFE if cache else (*LOOPSAFE, "--no-cache")
        elif tool == "ruff":
            usual = (*RUFF, "--cache-dir", str(cache)) if cache else (*RUFF, "--no-cache")
        elif tool == "ty-async":
            usual = TY_ASYNC
        return Command((*self.tools[tool], *usual, *arguments), cwd, cache or self.scratch / "no-cache")


def figures(pairs: Sequence[Pair], names: tuple[str, str]) -> str:
    """The absolute figures behind a ratio, which only say what is large."""
    parts = []
    for name, side in zip(names, zip(*pairs, strict=True), strict=True):
        cpu, wall = (statistics.median(column) for column in zip(*((u.cpu, u.wall) for u in side), strict=True))
        parts.append(f"{name} {seconds(cpu)} CPU {seconds(wall)} wall")
    return ", ".join(parts)


def seconds(value: float) -> str:
    return f"{value * 1000:.1f} ms" if value < 0.1 else f"{value:.2f} s"


def cold(bench: Bench) -> Iterator[Line]:
    """Row 1: the whole application, nothing cached."""
    if gap := bench.missing("loopsafe"):
        yield Line(1, "cold, CPU / ruff", 12, 5, None, gap)
        return
    project = bench.project()
    ours = bench.command("loopsafe", project, ".")
    memory = peak_memory(ours)
    detail = "a tenth of what hydroid is on record for"
    yield Line(1, "cold, peak MiB", HYDROID_MIB_ON_RECORD / 10, None, memory / MIB, detail)
    for name, budget, aim in (("ruff", 12.0, 5.0), ("hydroid", 1 / 8, 1 / 14), ("ty-async", None, None)):
        case = f"cold, CPU / {name}"
        if gap := bench.missing(name):
            yield Line(1, case, budget, aim, None, f"{gap}; {HYDROID_ON_RECORD}" if name == "hydroid" else gap)
            continue
        theirs = bench.command(name, project, ".")
        pairs = alternate(ours, theirs, bench.rounds)
        yield Line(1, case, budget, aim, median_ratio(pairs), figures(pairs, ("loopsafe", name)))
        their_memory = peak_memory(theirs)
        detail = f"loopsafe {memory / MIB:.0f} MiB, {name} {their_memory / MIB:.0f} MiB"
        ratio = memory / max(their_memory, 1)
        yield Line(1, f"cold, peak memory / {name}", 1 / 10 if name == "hydroid" else None, None, ratio, detail)


def cold_large(bench: Bench) -> Iterator[Line]:
    """Row 2: the large corpus costs as much a byte as the small one, in bounded memory."""
    case = "cold, large, CPU a byte / row 1"
    if gap := bench.missing("loopsafe"):
        yield Line(2, case, LINEAR, 1, None, gap)
        return
    small, large = bench.project(), bench.source("main")
    growth = bytes_below(large, "*.py") / bytes_below(small, "*.py")
    ours = bench.command("loopsafe", large, ".")
    pairs = alternate(ours, bench.command("loopsafe", small, "."), min(bench.rounds, 3))
    ratio = median_ratio(pairs) / growth
    yield Line(2, case, LINEAR, 1, ratio, f"{growth:.1f} x the bytes; {figures(pairs, ('large', 'small'))}")
    yield Line(2, "cold, large, peak MiB", 1024, 500, peak_memory(ours) / MIB)
    if gap := bench.missing("ruff"):
        yield Line(2, "cold, large, CPU / ruff", None, None, None, gap)
        return
    pairs = alternate(ours, bench.command("ruff", large, "."), min(bench.rounds, 3))
    yield Line(2, "cold, large, CPU / ruff", None, None, median_ratio(pairs), figures(pairs, ("loopsafe", "ruff")))


def warm(bench: Bench) -> Iterator[Line]:
    """Row 3: nothing changed."""
    yield from beside_ruff(bench, Line(3, "warm, nothing changed, CPU / ruff", 0.75, 0.5), cached=True)


def one_changed(bench: Bench) -> Iterator[Line]:
    """Row 4: one file changed in what it says, everything relinked that depends on it."""
    project = bench.project()
    victims = [path for path in sources(project) if b"async def" in (project / path).read_bytes()]
    random.Random(4).shuffle(victims)

    def edit(round_number: int) -> None:
        victim = project / victims[round_number % len(victims)]
        victim.write_bytes(edited(victim.read_bytes(), round_number))

    yield from beside_ruff(bench, Line(4, "warm, one file changed, CPU / ruff", 1.5, 1), cached=True, before=edit)


def one_file(bench: Bench) -> Iterator[Line]:
    """Row 5: one small and one large file of a project with a warm cache; ruff parses the same file without a cache."""
    project = bench.project()
    sized = [(path, (project / path).stat().st_size) for path in sources(project)]
    for size, budget, aim in ((1_000, 3.0, 2.0), (94_000, 5.0, 3.0)):
        path, real = nearest(sized, size)
        case = f"one file of {real / 1000:.0f} kB, warm, CPU / ruff"
        if gap := bench.missing("loopsafe", "ruff"):
            yield Line(5, case, budget, aim, None, gap)
            continue
        cache = bench.cache("one-file")
        measure(bench.command("loopsafe", project, ".", cache=cache))
        ours = bench.command("loopsafe", project, str(path), cache=cache)
        pairs = alternate(ours, bench.command("ruff", project, str(path)), bench.rounds * 4)
        yield Line(5, case, budget, aim, median_ratio(pairs), figures(pairs, ("loopsafe", "ruff")))


def in_flake8(bench: Bench) -> Iterator[Line]:
    """Row 7: flake8 with the plugin against flake8 alone, on a sample that is a project of its own."""
    kinds = (
        ("flake8-loopsafe", "warm", 1.05, 1.02),
        ("flake8-loopsafe", "cold", 1.5, None),
        ("flake8-async", "", None, None),
    )
    files = sample(sources(bench.source("ha")), bench.files)
    project = copy_as_project(bench.source("ha"), files, bench.scratch / "flake8")
    for name, state, budget, aim in kinds:
        case = f"{name}, {state}, CPU / flake8" if state else f"{name}, CPU / flake8"
        if gap := bench.missing(name, "flake8"):
            yield Line(7, case, budget, aim, None, gap)
            continue
        cache = bench.cache("flake8")

        def forget(_: int, cache: Path = cache) -> None:
            shutil.rmtree(cache, ignore_errors=True)

        ours, theirs = (bench.command(tool, project, ".", cache=cache) for tool in (name, "flake8"))
        pairs = alternate(ours, theirs, bench.rounds if state else 1, forget if state == "cold" else None)
        detail = f"{len(files)} files; {figures(pairs, (name, 'flake8'))}"
        yield Line(7, case, budget, aim, median_ratio(pairs), detail)


def direct_only(bench: Bench) -> Iterator[Line]:
    """Row 8: the rules that need no other file, nothing cached."""
    yield from beside_ruff(bench, Line(8, "direct rules, cold, CPU / ruff", 2, 1), "--select", "LS1")


def cache_size(bench: Bench) -> Iterator[Line]:
    """Row 9: what the cache takes on disk, a byte of source."""
    case = "cache bytes / source bytes"
    if gap := bench.missing("loopsafe"):
        yield Line(9, case, 0.35, None, None, gap)
        return
    project, cache = bench.project(), bench.cache("size")
    measure(bench.command("loopsafe", project, ".", cache=cache))
    size, source = bytes_below(cache), bytes_below(project, "*.py")
    if not size:
        raise BenchError("loopsafe left no cache below LOOPSAFE_CACHE_DIR")
    yield Line(9, case, 0.35, None, size / source, f"{size / 1e6:.1f} MB for {source / 1e6:.1f} MB")


def beside_ruff(
    bench: Bench,
    line: Line,
    *extra: str,
    cached: bool = False,
    before: Callable[[int], None] | None = None,
) -> Iterator[Line]:
    """A row that is one comparison with ruff on the application: ``line``, measured."""
    if gap := bench.missing("loopsafe", "ruff"):
        yield replace(line, detail=gap)
        return
    project = bench.project()
    caches = [bench.cache(f"{line.row}-{name}") if cached else None for name in ("loopsafe", "ruff")]
    ours = bench.command("loopsafe", project, *extra, ".", cache=caches[0])
    pairs = alternate(ours, bench.command("ruff", project, ".", cache=caches[1]), bench.rounds, before)
    yield replace(line, measured=median_ratio(pairs), detail=figures(pairs, ("loopsafe", "ruff")))


ROWS: Mapping[int, Callable[[Bench], Iterator[Line]]] = {
    1: cold, 2: cold_large, 3: warm, 4: one_changed, 5: one_file, 7: in_flake8, 8: direct_only, 9: cache_size,
}  # fmt: skip


def scaling(bench: Bench, sizes: Sequence[int] = (1_000, 2_000, 5_000, 10_000)) -> Iterator[list[str]]:
    """How cost grows with the number of files: a heading, then a line for each size."""
    if gap := bench.missing("loopsafe", "ruff"):
        raise BenchError(gap)
    yield ["files", "MB", "cold CPU", "CPU / MB", "/ ruff", "peak MiB", "warm CPU", "/ ruff warm"]
    everything = bench.source("main")
    known = sources(everything)
    for count in sizes:
        project = copy_as_project(everything, sample(known, count), bench.scratch / f"scaling-{count}")
        megabytes = bytes_below(project, "*.py") / 1e6
        ours = bench.command("loopsafe", project, ".")
        cold_pairs = alternate(ours, bench.command("ruff", project, "."), bench.rounds)
        caches = [bench.cache(f"scaling-{name}") for name in ("loopsafe", "ruff")]
        tools = zip(("loopsafe", "ruff"), caches, strict=True)
        first, second = (bench.command(name, project, ".", cache=cache) for name, cache in tools)
        warm_pairs = alternate(first, second, bench.rounds)
        cold_cpu, warm_cpu = (statistics.median(ours.cpu for ours, _ in pairs) for pairs in (cold_pairs, warm_pairs))
        yield [
            str(count),
            f"{megabytes:.1f}",
            seconds(cold_cpu),
            f"{cold_cpu / megabytes * 1000:.0f} ms",
            number(median_ratio(cold_pairs)),
            f"{peak_memory(ours) / MIB:.0f}",
            seconds(warm_cpu),
            number(median_ratio(warm_pairs)),
        ]


def number(value: float | None) -> str:
    return "-" if value is None else f"{value:.4g}" if value >= 100 else f"{value:.3f}".rstrip("0").rstrip(".")


def cells(line: Line) -> list[str]:
    limits = ["-" if limit is None else f"<= {number(limit)}" for limit in (line.budget, line.aim)]
    return [str(line.row), line.case, *limits, number(line.measured), line.verdict, line.detail]


def table(rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell, a rule below the heading."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench_lint", description="Hold loopsafe to its budgets.")
    parser.add_argument("corpus", type=Path, metavar="CORPUS_DIR", help="made by python -m tests.corpus")
    parser.add_argument("--row", type=int, action="append", choices=ROWS, help="repeatable; default: all")
    parser.add_argument("--rounds", type=int, default=5, help="pairs a comparison (default: 5)")
    parser.add_argument("--files", type=int, default=400, help="files that the flake8 row samples (default: 400)")
    parser.add_argument("--tool", action="append", default=[], metavar="NAME=COMMAND", help=", ".join(TOOLS))
    parser.add_argument("--scaling", action="store_true", help="1k, 2k, 5k and 10k files instead of the budgets")
    options = parser.parse_args(argv)
    if options.rounds < 1 or options.files < 1:
        parser.error("--rounds and --files are at least 1")
    return options


def report(bench: Bench, rows: Sequence[int], by_size: bool) -> int:
    """Measure and print; the exit code."""
    for name in TOOLS:
        command = bench.tools.get(name)
        print(f"{name}: {shlex.join(command) if command else 'not installed (--tool ' + name + '=COMMAND)'}")
    if by_size:
        print("\n" + table(list(scaling(bench))))
        return 0
    lines: list[Line] = []
    for row in rows:
        for line in ROWS[row](bench):
            lines.append(line)
            print(f"row {line.row}: {line.case}: {number(line.measured)}", file=sys.stderr, flush=True)
    heading = ["row", "case", "budget", "aim", "measured", "verdict", "detail"]
    print("\n" + table([heading, *map(cells, lines)]))
    return int(any(line.verdict == "MISSED" for line in lines))


def main(argv: Sequence[str] | None = None) -> int:
    """Run what was asked for in a scratch folder."""
    options = arguments(argv)
    try:
        tools = find_tools(options.tool)
        with tempfile.TemporaryDirectory(prefix="loopsafe-bench-") as scratch:
            bench = Bench(options.corpus.resolve(), Path(scratch), tools, options.rounds, options.files)
            return report(bench, sorted(set(options.row or ROWS)), options.scaling)
    except (BenchError, ToolError, OSError) as error:
        print(f"bench_lint: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
