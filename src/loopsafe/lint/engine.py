"""From named files to findings: the project is indexed whole, the named files are judged."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from loopsafe.lint import registry
from loopsafe.lint.cache import reports, tool
from loopsafe.lint.configuration.errors import ConfigError
from loopsafe.lint.configuration.selection import ignored_in, selected
from loopsafe.lint.depth import deep
from loopsafe.lint.files.discovery import discover
from loopsafe.lint.index import Index, Options, build, overlaid
from loopsafe.lint.model import Confidence, Finding, Report, Trouble
from loopsafe.lint.parallel import (
    MOST_FORKS,
    MOST_IN_COMMON,
    RARELY,
    WORTH_FORKS,
    fork_for_each,
    in_neighbourhoods,
    paused_gc,
    processors,
)
from loopsafe.lint.verdicts.suppress import is_suppressed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.model import Unsaved
    from loopsafe.lint.verdicts.judge import Judge


def check(
    paths: Sequence[str | Path],
    config: Config,
    *,
    stdin: Unsaved | None = None,
    options: Options = Options(),  # noqa: B008 - immutable
    noqa: bool = True,
) -> Report:
    """The findings of the files and folders ``paths``.

    The project around them, below ``config.folder``, is always indexed whole, so that the same file has the same
    findings whichever other files are named.

    Args:
        stdin: a file that is checked, too, with content of its own.
        options: how the work is done.
        noqa: whether comments silence findings where they stand.

    Raises:
        ConfigError: the configuration, or a stub that it names, cannot be used. What is wrong with a file is no
            exception: it is among the report's ``troubles``.
    """
    named, index = prepare(paths, config, stdin=stdin, options=options)
    folder = index.store.folder
    if not folder:
        return judge(named, index, options, noqa=noqa)
    kept = reports.Reports(folder, os.getcwd(), config.folder, config.fingerprint(), noqa, stdin is not None)
    origin = reports.origin(index.contents, index.stubs, index.troubles, tool.identity())
    known = _known(kept, origin, named, index)
    if known is not None:
        return known
    report = judge(named, index, options, noqa=noqa)
    index.save()
    kept.save(kept.name(named), origin, report)
    return report


def _known(kept: reports.Reports, origin: reports.Origin, named: Sequence[str], index: Index) -> Report | None:
    """The report as an earlier one tells it, perhaps about more files: nothing has changed since, or nothing but where
    things stand in a few files."""
    files = _readable(named, index)
    for name in kept.names(named):
        earlier = kept.load(name, origin)
        if earlier is None or not earlier.report.tallies.keys() >= set(files):
            continue
        report = earlier.report if earlier.origin == origin else _carried_over(index, origin, earlier)
        if report is None:
            continue
        if earlier.origin != origin:
            index.save()
            kept.save(name, origin, report)
        part = report.about(files)
        part.troubles = list(dict.fromkeys(index.named_troubles))
        if all(index.display(os.path.abspath(hop.path)) == hop.path for found in part.findings for hop in found.hops):
            return part
    return None


def _carried_over(index: Index, now: reports.Origin, earlier: reports.Kept) -> Report | None:
    """An earlier report, if nothing has changed since but where things stand in a few files."""
    from loopsafe.lint.verdicts.carry_over import MOST_CHANGED, carried_over  # not needed when nothing has changed

    paths = zip(sorted(index.contents), earlier.origin.contents, now.contents, strict=True)
    changed = [(path, old) for path, old, new in paths if old != new]
    if len(changed) > MOST_CHANGED:
        return None
    with paused_gc():
        return carried_over(index, changed, earlier.report)


def _readable(named: Sequence[str], index: Index) -> list[str]:
    """The named files that could be read."""
    return [path for path in named if os.path.abspath(path) in index.modules]


class Session:
    """A project that is indexed once and can be checked any number of times, also with files that are not saved yet."""

    def __init__(self, config: Config, options: Options = Options()) -> None:  # noqa: B008 - immutable
        self.config = config
        self.index = build([], config, overlay={}, options=options)

    def check(
        self, paths: Sequence[str], overlay: Mapping[str, bytes] | None = None, *, noqa: bool = True, jobs: int = 1
    ) -> Report:
        """The findings of the files ``paths``; ``overlay`` has the content of those that are not what is on disk."""
        with paused_gc():
            index = overlaid(self.index, paths, {os.path.abspath(path): data for path, data in (overlay or {}).items()})
            return judge(paths, index, Options(jobs), noqa=noqa)


def prepare(
    paths: Sequence[str | Path],
    config: Config,
    *,
    stdin: Unsaved | None = None,
    options: Options = Options(),  # noqa: B008 - immutable
) -> tuple[list[str], Index]:
    """The named files, and the index of the project around them."""
    found = discover([path for path in paths if stdin is None or os.fspath(path) != "-"], config)
    named = list(found.files)
    overlay: dict[str, bytes] = {}
    if stdin is not None:
        overlay[os.path.abspath(stdin.path)] = stdin.content
        if stdin.path not in named:
            named.append(stdin.path)
    index = build(named, config, overlay=overlay, options=options)
    index.named_troubles = [Trouble(path, message) for path, message in found.problems] + index.named_troubles
    return named, index


def judge(named: Sequence[str], index: Index, options: Options, *, noqa: bool = True) -> Report:
    """The findings of the named files of a project; in several processes when there are enough files."""
    from loopsafe.lint.verdicts.judge import Judge  # not needed for an answer that is known

    report = Report()
    report.troubles += index.named_troubles
    files = _readable(named, index)
    done = len(index.contents) + len(index.troubles)
    total = done + len(files)

    def tell(number: int) -> None:
        nonlocal done
        done += number
        if options.progress is not None:
            options.progress(done, total)

    with paused_gc(), deep():
        judging = Judge(index, index.config)
        work = partial(_judge_files, judging, noqa=noqa)
        workers = options.jobs or processors()
        worth = len(files) >= WORTH_FORKS and len(index.modules) <= MOST_FORKS
        if workers > 1 and (worth or (options.jobs and len(files) > 1)):
            for module in index.modules.values():
                module.facts  # noqa: B018 - loaded once, before the workers are made of this process
            if workers > 2:  # two lose more by waiting for it than they save
                report.troubles += _link_in_common(judging, files)
            chunks = in_neighbourhoods(files, workers)
            parts = fork_for_each(lambda chunk: reports.pack(work(chunk, lambda _: None)), chunks, workers, tell)
            for part in parts:
                report.extend(reports.unpack(part))
        else:
            for chunk in in_neighbourhoods(files, 1):
                report.extend(work(chunk, tell))
    report.findings.sort(key=lambda finding: finding.sort_key)
    report.troubles = list(dict.fromkeys(report.troubles))  # several processes may have failed at one place
    return report


def _link_in_common(judging: Judge, files: Sequence[str]) -> list[Trouble]:
    """Judge a few files from everywhere for what all have in common, which copies of this process then know.

    Where the analysis failed the copies know that there is nothing: it is told here.
    """
    common = Report()
    for path in files[:: max(len(files) // MOST_IN_COMMON, RARELY)]:
        try:
            judging.judge(judging.index.modules[os.path.abspath(path)], common)
        except Exception:  # said where the file is judged for its own sake
            continue
    judging.findings.quotes()
    return common.troubles


def _judge_files(judging: Judge, files: Sequence[str], tell: Callable[[int], None], *, noqa: bool) -> Report:
    """The findings that the configuration asks for, in some of a project's files."""
    index, config = judging.index, judging.config
    report = Report()
    codes = selected(config)
    for path in files:
        module = index.modules[os.path.abspath(path)]
        tell(1)
        tally = report.tally(path)
        before = len(report.troubles)
        try:
            verdicts = judging.judge(module, report)
        except ConfigError:
            raise
        except Exception as error:
            report.troubles.append(Trouble.of_defect(path, error))
            continue
        tally.checked = all(trouble.path != path for trouble in report.troubles[before:])
        chosen = codes - ignored_in(config, path)
        for finding in verdicts:
            if finding.code not in chosen:
                continue
            if config.confidence == "exact" and finding.confidence is Confidence.DECLARED:
                continue
            if noqa and is_suppressed(module.facts.noqa, finding):
                tally.suppressed += 1
                continue
            report.findings.append(finding)
    report.quotes += judging.findings.quotes()
    return report


def why(path: str | Path, line: int, config: Config) -> Report:
    """Every finding, of any rule and confidence, that stands on a line or whose path passes through it; and what kept
    the file from being checked."""
    every = config.replace(
        select=tuple(rule.code for rule in registry.all_rules()),
        ignore=(),
        extend_select=(),
        per_file_ignores=(),
        confidence="declared",
        every_place=True,
    )
    wanted = os.path.abspath(path)
    report = check([path, config.folder] if os.path.isdir(config.folder) else [path], every)

    def stands_there(finding: Finding) -> bool:
        places: Iterable[tuple[str, int]] = [(finding.path, finding.span.line)]
        places = [*places, *((hop.path, hop.line) for hop in finding.hops)]
        return any(os.path.abspath(p) == wanted and at == line for p, at in places)

    report.findings = [finding for finding in report.findings if stands_there(finding)]
    report.troubles = [trouble for trouble in report.troubles if os.path.abspath(trouble.path) == wanted]
    return report
