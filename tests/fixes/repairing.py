"""Finds and repairs with the real engine, every rule selected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.fixes import fix_files
from loopsafe.lint.index import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.fixes import FileChange
    from loopsafe.lint.model import Finding, Report


def every_rule(folder: Path) -> Config:
    return Config(folder).replace(select=("ALL",), confidence="declared", every_place=True)


def found(folder: Path) -> Report:
    return check([folder], every_rule(folder), options=Options(use_cache=False))


def repaired(folder: Path, report: Report) -> Sequence[FileChange]:
    """The changes, each checked again through the engine."""

    def recheck(path: str, data: bytes) -> Sequence[Finding]:
        file = Path(path)
        before = file.read_bytes()
        file.write_bytes(data)
        try:
            return check([file], every_rule(folder), options=Options(use_cache=False)).findings
        finally:
            file.write_bytes(before)

    return fix_files(report, every_rule(folder), unsafe=True, select=None, recheck=recheck)
