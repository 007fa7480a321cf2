"""Give reports what they show beside the findings: lines of source, what the rules say, the measure of the page."""

from __future__ import annotations

import io
import os
import tokenize
from functools import lru_cache
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.lint.report.context import Context

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from loopsafe.lint.config import Config
    from loopsafe.lint.registry import RuleInfo


def context_for(config: Config, stdin: tuple[str, bytes] | None = None, *, colours: str = "") -> Context:
    """The context of a run for the person at the terminal."""
    return Context(
        folder=os.getcwd(),
        root=config.folder,
        lines=reader(stdin),
        rule=_rule,
        colours=colours,
        width=output.width(),
    )


def reader(stdin: tuple[str, bytes] | None) -> Callable[[str], Sequence[str]]:
    """A function that gives a file's lines, remembering the last few files."""

    @lru_cache(maxsize=64)
    def lines(path: str) -> Sequence[str]:
        if stdin is not None and os.path.abspath(path) == os.path.abspath(stdin[0]):
            return split(stdin[1])
        try:
            with open(path, "rb") as stream:
                return split(stream.read())
        except OSError:
            return ()

    return lines


def split(data: bytes) -> list[str]:
    """The lines as Python counts them: form feeds and the like end none."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding, "replace")
    except (SyntaxError, LookupError):
        text = data.decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _rule(code: str) -> RuleInfo | None:
    from loopsafe.lint import registry

    return registry.find_rule(code)
