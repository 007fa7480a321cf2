"""Give reports what they show beside the findings: lines of source, what the rules say, the measure of the page."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.lint.files.content import read_bytes
from loopsafe.lint.files.source import Text
from loopsafe.lint.report.context import Context

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.model import Unsaved
    from loopsafe.lint.registry import RuleInfo


def context_for(config: Config, stdin: Unsaved | None = None, *, colours: str = "") -> Context:
    """The context of a run for the person at the terminal."""
    return Context(
        folder=os.getcwd(),
        root=config.folder,
        lines=reader(stdin),
        rule=_rule,
        colours=colours,
        width=output.width(),
    )


def reader(stdin: Unsaved | None) -> Callable[[str], Sequence[str]]:
    """A function that gives a file's lines, remembering the last few files."""

    @lru_cache(maxsize=64)
    def lines(path: str) -> Sequence[str]:
        content = data_of(path, stdin)
        return () if content is None else Text(content).lines

    return lines


def data_of(path: str, stdin: Unsaved | None) -> bytes | None:
    """A file's bytes; None when it cannot be read."""
    if stdin is not None and os.path.abspath(path) == os.path.abspath(stdin.path):
        return stdin.content
    return read_bytes(path)


def _rule(code: str) -> RuleInfo | None:
    from loopsafe.lint import registry

    return registry.find_rule(code)
