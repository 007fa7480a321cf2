"""Stand-ins for the registry and the engine, where a test is about neither."""

from __future__ import annotations

import os
import sys
import types
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import loopsafe.lint
from loopsafe.lint import registry
from loopsafe.lint.index import Options
from loopsafe.lint.model import Finding, Report, Severity, Span, Unsaved

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pytest


@dataclass(frozen=True)
class Rule:
    code: str
    slug: str
    default: bool = True
    summary: str = "a rule"
    severity: Severity = Severity.ERROR
    fix: str = ""
    doc: str = "A rule.\n\nBad::\n\n    time.sleep(1)  # blocks\n"


RULES = (
    Rule("LS101", "sleep", fix="safe"),
    Rule("LS102", "network-call", fix="unsafe"),
    Rule("LS107", "file-metadata", default=False),
    Rule("LS301", "reaches-blocking"),
    Rule("LS302", "reaches-file"),
    Rule("LS303", "reaches-brief", default=False),
)


def _find(name: str) -> Rule | None:
    return next((rule for rule in RULES if name in (rule.code, rule.slug)), None)


def install(monkeypatch: pytest.MonkeyPatch, name: str, **content: Any) -> types.ModuleType:
    """Put a module with ``content`` in the place of ``loopsafe.lint.<name>``."""
    module = types.ModuleType(f"loopsafe.lint.{name}")
    vars(module).update(content)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(loopsafe.lint, name, module, raising=False)
    return module


def install_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "all_rules", lambda: RULES)
    monkeypatch.setattr(registry, "find_rule", _find)


class Engine:
    """Finds every line that says ``BLOCKS`` and remembers how it was called."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []

    def check(
        self,
        paths: Sequence[str],
        config: Any,
        *,
        stdin: Unsaved | None = None,
        options: Options = Options(),  # noqa: B008 - immutable
    ) -> Report:
        self.calls.append({"paths": list(paths), "config": config, "stdin": stdin, "options": options})
        report = Report()
        for path in paths:
            with open(path, "rb") as stream:
                self._add(report, os.fspath(path), stream.read())
        if stdin:
            self._add(report, *stdin)
        return report

    def why(self, path: str, line: int, config: Any) -> Report:
        report = self.check([path], config)
        report.findings = [finding for finding in report.findings if finding.span.line == line]
        return report

    @staticmethod
    def _add(report: Report, path: str, data: bytes) -> None:
        report.tally(path).checked = True
        for number, line in enumerate(data.decode().splitlines(), 1):
            column = line.find("BLOCKS") + 1
            if column:
                span = Span(number, column, number, column + 6)
                report.findings.append(Finding(path, span, "LS101", "sleep", "it blocks", "main", "time.sleep"))


class Session:
    def __init__(self, engine: Engine, config: Any, options: Options) -> None:
        self.engine = engine
        self.config = config

    def check(self, paths: Sequence[str], overlay: Mapping[str, bytes]) -> Report:
        return self.engine.check([], self.config, stdin=Unsaved(paths[0], overlay[paths[0]]))


def install_engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    engine = Engine()
    install(monkeypatch, "engine", check=engine.check, why=engine.why, Session=partial(Session, engine))
    return engine
