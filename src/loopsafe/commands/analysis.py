"""What check, fix and baseline have in common: from operands and options to projects, files and one report."""

from __future__ import annotations

import os

from loopsafe.commands import output
from loopsafe.commands.arguments import UsageError, standard_input
from loopsafe.lint.configuration.config import Projects
from loopsafe.lint.files.discovery import discover

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor

    from loopsafe.commands.arguments import Arguments
    from loopsafe.lint.cache.witness import Witness
    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.model import Report, Unsaved

LISTS = ("select", "ignore", "extend-select")


class Plan:
    """The files to look at, by project; ``stdin`` is the file that comes from standard input.

    ``config`` has the settings of the project that the first path named belongs to: it speaks where there is one answer
    for the whole run.
    """

    __slots__ = ("config", "passed_over", "problems", "projects", "stdin", "witness")

    def __init__(self, config: Config, witness: Witness | None = None) -> None:
        self.config = config
        self.witness = witness
        self.projects: list[tuple[Config, list[str]]] = []
        self.problems: list[tuple[str, str]] = []
        self.passed_over = 0
        self.stdin: Unsaved | None = None


def plan(arguments: Arguments, stdin: bytes | None = None, witness: Witness | None = None) -> Plan:
    """Find the projects and files that the command line means.

    ``stdin``: what stands on standard input, if somebody has read it; ``witness``: notes what is looked at.
    """
    operands = arguments.operands or ["."]
    projects = projects_for(arguments, operands)
    if "-" in operands:
        if len(operands) > 1:
            raise UsageError("- stands for one file on standard input and cannot be combined with others")
        from loopsafe.lint.model import Unsaved

        name = arguments.text("stdin-filename") or "<stdin>"
        made = Plan(projects.of(_folder(name)), witness)
        made.stdin = Unsaved(name, standard_input() if stdin is None else stdin)
        made.projects.append((made.config, []))
        return made
    if arguments.given("stdin-filename"):
        raise UsageError("--stdin-filename names the file given as -, and there is no -")
    return find(operands, projects, force_exclude=arguments.given("force-exclude"), witness=witness)


def projects_for(arguments: Arguments, operands: Sequence[str]) -> Projects:
    """The settings as the command line changes them."""
    overrides: dict[str, object] = {name: arguments.many(name) for name in LISTS if arguments.given(name)}
    if arguments.given("confidence"):
        overrides["confidence"] = arguments.text("confidence")
    if arguments.given("baseline"):
        overrides["baseline"] = os.path.abspath(arguments.text("baseline"))
    if arguments.given("exclude"):
        overrides["extend-exclude"] = arguments.many("exclude")
    return Projects(
        file=arguments.text("config") or None,
        isolated=arguments.given("isolated"),
        overrides=overrides,
        loose=common(operands),
    )


def common(operands: Sequence[str]) -> str:
    """The folder that all operands lie in."""
    folders = [_folder(path) for path in operands]
    try:
        return os.path.commonpath(folders)
    except ValueError:  # on several drives
        return folders[0]


def find(
    operands: Sequence[str], projects: Projects, *, force_exclude: bool = False, witness: Witness | None = None
) -> Plan:
    """The files that ``operands`` name or hold, by project."""
    made = Plan(projects.of(_folder(operands[0])), witness)
    named: dict[str, tuple[Config, list[str]]] = {}
    for path in operands:
        config = projects.of(_folder(path))
        named.setdefault(config.folder, (config, []))[1].append(path)
    files: dict[str, tuple[Config, list[str]]] = {}
    seen: set[str] = set()
    for outer, paths in named.values():
        found = discover(paths, outer, force_exclude=force_exclude)
        made.problems += found.problems
        if witness is not None:
            witness.saw_walk(found)
        made.passed_over += found.passed_over
        for file in found.files:
            absolute = os.path.abspath(file)
            config = projects.of(os.path.dirname(absolute))
            if absolute in seen or (config is not outer and _excluded(config, absolute) and file not in paths):
                continue
            seen.add(absolute)
            files.setdefault(config.folder, (config, []))[1].append(file)
    made.projects = list(files.values())
    return made


def _folder(path: str) -> str:
    path = os.path.abspath(path)
    return path if os.path.isdir(path) else os.path.dirname(path)


def _excluded(config: Config, absolute: str) -> bool:
    """Whether the project that a file belongs to, which lies inside the one that was walked, excludes the file."""
    from loopsafe.lint.files.gitignore import Ignore

    relative = os.path.relpath(absolute, config.folder).replace(os.sep, "/")
    return Ignore((*config.exclude, *config.extend_exclude)).covers(relative)


def analyse_each(made: Plan, arguments: Arguments) -> list[tuple[Config, Report]]:
    """Run the engine over every project of the plan; what could not be looked at stands in the first report."""
    from loopsafe.lint import engine
    from loopsafe.lint.index import Options
    from loopsafe.lint.progress import Progress

    jobs, use_cache = arguments.number("jobs", 0), not arguments.given("no-cache")
    executor = _executor(arguments)
    reports: list[tuple[Config, Report]] = []
    total = sum(len(files) for _, files in made.projects)
    with Progress(total) as progress:
        for config, files in made.projects:
            options = Options(jobs, use_cache, executor, progress.part(len(files)), made.witness)
            report = engine.check(files, config, stdin=made.stdin, options=options)
            reports.append((config, report))
    if made.problems:
        from loopsafe.lint.model import Report, Trouble

        troubles = [Trouble(path, message) for path, message in made.problems]
        if not reports:
            reports.append((made.config, Report()))
        first = reports[0][1]
        first.troubles = sorted([*first.troubles, *troubles], key=lambda trouble: (trouble.path, trouble.line))
    return reports


def _executor(arguments: Arguments) -> Executor | None:
    """The Dask cluster that ``--dask`` names; None without the option."""
    if not arguments.given("dask"):
        return None
    from distributed import Client  # type: ignore[import-not-found,import-untyped,unused-ignore]

    try:
        return Client(arguments.text("dask")).get_executor()  # type: ignore[no-any-return,unused-ignore]
    except (OSError, ValueError) as error:
        raise UsageError(f"--dask: no scheduler at {arguments.text('dask')}: {error}") from None


def analyse(made: Plan, arguments: Arguments) -> Report:
    """The reports of all projects as one."""
    reports = [report for _, report in analyse_each(made, arguments)]
    return reports[0] if len(reports) == 1 else _joined(reports)


def no_files(made: Plan, operands: Sequence[str]) -> int:
    """The exit code when there are no files: 0 when all that was named is excluded, else 2 and an error."""
    if made.passed_over:
        return 0
    output.warn(f"loopsafe: error: no Python files in {', '.join(operands) or 'the current folder'}\n")
    return 2


def _joined(reports: Sequence[Report]) -> Report:
    from loopsafe.lint.model import Report

    whole = Report()
    for report in reports:
        whole.extend(report)
    whole.findings.sort(key=lambda finding: finding.sort_key)
    return whole
