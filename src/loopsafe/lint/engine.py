"""From named files to findings: the project is indexed whole, the named files are judged."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from loopsafe.lint import registry
from loopsafe.lint.config import Config, ConfigError, ignored_in, selected
from loopsafe.lint.discovery import discover
from loopsafe.lint.index import Index, Options, build
from loopsafe.lint.judge import Judge
from loopsafe.lint.model import Confidence, Finding, Report, Trouble
from loopsafe.lint.source import Text
from loopsafe.lint.suppress import is_suppressed

if TYPE_CHECKING:
    from concurrent.futures import Executor

Progress = Callable[[int, int], None]


def check(
    paths: Sequence[str | Path],
    config: Config,
    *,
    stdin: tuple[str, bytes] | None = None,
    jobs: int = 0,
    use_cache: bool = True,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> Report:
    """The findings of the files and folders ``paths``; ``stdin`` is the name and content of an unsaved file.

    The project around them, below ``config.folder``, is always indexed whole, so that the same file has the same
    findings whichever other files are named.
    """
    report = Report()
    options = Options(jobs, use_cache, executor, progress)
    named, index = prepare(paths, config, stdin=stdin, options=options)
    report.troubles += index.named_troubles
    judge = Judge(index, config)
    codes = selected(config)
    minimum = config.confidence
    for path in named:
        module = index.modules.get(os.path.abspath(path))
        if module is None:
            continue
        report.checked += 1
        try:
            verdicts = judge.judge(module, report)
        except ConfigError:
            raise
        except Exception as error:
            report.troubles.append(Trouble(path, _defect(error), internal=True))
            continue
        off = ignored_in(config, path)
        for finding in verdicts:
            if finding.code not in codes or finding.code in off:
                continue
            if minimum == "exact" and finding.confidence is Confidence.DECLARED:
                continue
            if is_suppressed(module.facts.noqa, finding):
                report.suppressed += 1
                continue
            report.findings.append(finding)
    index.save()
    report.findings.sort(key=lambda finding: finding.sort_key)
    return report


def prepare(
    paths: Sequence[str | Path],
    config: Config,
    *,
    stdin: tuple[str, bytes] | None = None,
    options: Options = Options(),  # noqa: B008 - immutable
) -> tuple[list[str], Index]:
    """The named files, and the index of the project around them."""
    found = discover([path for path in paths if stdin is None or os.fspath(path) != "-"], config)
    named = list(found.files)
    overlay: dict[str, bytes] = {}
    if stdin is not None:
        name, data = stdin
        overlay[os.path.abspath(name)] = data
        if name not in named:
            named.append(name)
    index = build(named, config, overlay=overlay, options=options)
    index.named_troubles = [Trouble(path, message) for path, message in found.problems] + index.named_troubles
    return named, index


def why(path: str | Path, line: int, config: Config) -> list[Finding]:
    """Every finding, of any rule and confidence, that stands on a line or whose path passes through it."""
    every = config.replace(
        select=tuple(rule.code for rule in registry.all_rules()),
        ignore=(),
        extend_select=(),
        per_file_ignores=(),
        confidence="declared",
    )
    wanted = os.path.abspath(path)
    report = check([path, config.folder] if os.path.isdir(config.folder) else [path], every)

    def stands_there(finding: Finding) -> bool:
        places: Iterable[tuple[str, int]] = [(finding.path, finding.span.line)]
        places = [*places, *((hop.path, hop.line) for hop in finding.hops)]
        return any(os.path.abspath(p) == wanted and at == line for p, at in places)

    return [finding for finding in report.findings if stands_there(finding)]


def _defect(error: BaseException) -> str:
    return f"defect in loopsafe: {type(error).__name__}: {error}"


__all__ = ["Text", "check", "prepare", "why"]
