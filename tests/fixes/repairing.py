"""Finds and repairs with the real engine, every rule selected."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.engine import Session, check
from loopsafe.lint.fixes import fix_files
from loopsafe.lint.index import Options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from loopsafe.lint.fixes import FileChange
    from loopsafe.lint.model import Finding, Report


def every_rule(folder: Path) -> Config:
    return Config(folder).replace(select=("ALL",), confidence="declared", every_place=True)


def found(folder: Path) -> Report:
    return check([folder], every_rule(folder), options=Options(use_cache=False))


def repaired(folder: Path, report: Report) -> Sequence[FileChange]:
    """The changes, each checked again through the engine, as the command does it: the project is indexed once."""
    session = cache(lambda: Session(every_rule(folder), Options(use_cache=False)))  # not before something is repaired

    def recheck(path: str, data: bytes) -> Sequence[Finding]:
        return session().check([path], {path: data}).findings

    return fix_files(report, every_rule(folder), unsafe=True, select=None, recheck=recheck)
