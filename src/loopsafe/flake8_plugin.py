"""The flake8 plugin: flake8 asks for one file after the other, and each answer knows the whole project."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, ClassVar

from loopsafe.commands.analysis import common, find
from loopsafe.lint.configuration.config import Config, Projects
from loopsafe.lint.configuration.errors import ConfigError
from loopsafe.lint.configuration.selection import selected

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Iterator, Sequence

    from flake8.options.manager import OptionManager  # type: ignore[import-untyped,import-not-found,unused-ignore]

    from loopsafe.lint.engine import Session
    from loopsafe.lint.model import Finding

    Row = tuple[int, int, str, type]

STDIN = ("stdin", "-", "(none)")


class Project:
    """One project as a flake8 run sees it: what is known of its files, and the index for those that differ."""

    def __init__(self, config: Config, on: frozenset[str], options: argparse.Namespace) -> None:
        self.config = config
        self.on = on
        self.options = options
        self.findings: dict[str, list[Finding]] = {}
        self._session: Session | None = None

    def look_at(self, files: Sequence[str]) -> None:
        """Check ``files`` before flake8 forks, so that all its workers know the answers."""
        from loopsafe.lint import engine
        from loopsafe.lint.index import Options

        options = Options(use_cache=not self.options.loopsafe_no_cache)
        report = engine.check(files, self.config, options=options, noqa=not self.options.disable_noqa)
        self.findings = {os.path.abspath(name): [] for name in files}
        for finding in report.findings:
            self.findings.setdefault(os.path.abspath(finding.path), []).append(finding)
        for trouble in report.troubles:  # flake8 has its own words for what is no Python; ask again for our defects
            self.findings.pop(os.path.abspath(trouble.path), None)

    def of(self, name: str, data: bytes | None) -> Sequence[Finding]:
        """The findings of a file; ``data``: what it contains, when that is not what is on disk."""
        known = self.findings.get(os.path.abspath(name)) if data is None else None
        if known is not None:
            return known
        if self._session is None:
            from loopsafe.lint.engine import Session
            from loopsafe.lint.index import Options

            self._session = Session(self.config, Options(jobs=1, use_cache=not self.options.loopsafe_no_cache))
        overlay = {} if data is None else {name: data}
        return self._session.check([name], overlay, noqa=not self.options.disable_noqa).findings


class Plugin:
    """What flake8 makes one of for every file."""

    options: ClassVar[argparse.Namespace]
    projects: ClassVar[Projects]
    known: ClassVar[dict[str, Project]] = {}
    chosen: ClassVar[tuple[str, ...]] = ()

    def __init__(self, tree: ast.AST, filename: str, lines: Sequence[str]) -> None:
        self.filename = filename
        self.lines = lines

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Our options; everything else is read from ``[tool.loopsafe]`` in the nearest ``pyproject.toml``."""
        group: dict[str, Any] = {"parse_from_config": True}
        manager.add_option(
            "--loopsafe-config", metavar="FILE", default="", normalize_paths=True, **group,
            help="Use this pyproject.toml for everything instead of the nearest.",
        )  # fmt: skip
        manager.add_option(
            "--loopsafe-isolated", action="store_true", **group,
            help="Use no [tool.loopsafe] from any file.",
        )  # fmt: skip
        manager.add_option(
            "--loopsafe-confidence", metavar="LEVEL", default="", choices=("exact", "declared"), **group,
            help="How sure a path must be: exact (default) or declared.",
        )  # fmt: skip
        manager.add_option(
            "--loopsafe-no-cache", action="store_true", **group,
            help="Neither read nor write loopsafe's cache.",
        )  # fmt: skip

    @classmethod
    def parse_options(cls, manager: OptionManager, options: argparse.Namespace, names: Sequence[str]) -> None:
        """Called once, before flake8 forks: the projects are indexed here."""
        from loopsafe.lint.registry import all_rules

        cls.options = options
        cls.known = {}
        overrides = {"confidence": options.loopsafe_confidence} if options.loopsafe_confidence else {}
        file = options.loopsafe_config or None
        cls.chosen = tuple(options.select or ()) + tuple(options.extend_select or ())
        try:
            names = list(names or ["."])
            cls.projects = Projects(
                file=file, isolated=options.loopsafe_isolated, overrides=overrides, loose=common(names)
            )
            on = selected(cls._config(names[0]))
            options.extended_default_ignore.extend(rule.code for rule in all_rules() if rule.code not in on)
            if names == ["-"]:
                return
            for config, files in find(names, cls.projects).projects:
                cls._project(config).look_at(files)
        except ConfigError as error:
            from flake8.exceptions import (  # type: ignore[import-untyped,import-not-found,unused-ignore]
                ExecutionError,
            )

            raise ExecutionError(f"loopsafe: {error}") from error

    @classmethod
    def _config(cls, name: str) -> Config:
        path = os.path.abspath(name)
        return cls.projects.of(path if os.path.isdir(path) else os.path.dirname(path))

    @classmethod
    def _project(cls, config: Config) -> Project:
        found = cls.known.get(config.folder)
        if found is None:
            # What flake8 has selected by name it gets, whatever our configuration says about the rest.
            everything = config.replace(select=("ALL",), ignore=(), extend_select=())
            found = cls.known[config.folder] = Project(everything, selected(config), cls.options)
        return found

    def run(self) -> Iterator[Row]:
        """The findings of the file, with the path in the tail of each message."""
        if self.filename in STDIN or self.options.filenames == ["-"]:
            name = self.options.stdin_display_name if self.filename in STDIN else self.filename
            data: bytes | None = "".join(self.lines).encode("utf-8", "surrogatepass")
        else:
            name, data = self.filename, None
        project = self._project(self._config(name))
        for finding in project.of(name, data):
            if finding.code in project.on or finding.code.startswith(self.chosen or ("-",)):
                yield finding.span.line, finding.span.column - 1, message(finding), type(self)


def message(finding: Finding) -> str:
    """A finding on one line: code, message, and the calls that lead from the loop to the primitive."""
    from loopsafe.lint.report.context import printable

    calls = [f"{hop.text} ({os.path.relpath(hop.path)}:{hop.line})" for hop in finding.hops[1:]]
    tail = f" [{' -> '.join(calls)}]" if calls else ""
    return f"{finding.code} {printable(finding.message + tail)}"
