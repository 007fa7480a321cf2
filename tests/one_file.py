"""A project of one file, for tests about what is found in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.index import Options

if TYPE_CHECKING:
    from pathlib import Path

    from loopsafe.lint.model import Report


def check_source(folder: Path, source: str, **settings: Any) -> Report:
    """What is found in ``source`` when it is all that ``folder`` has; ``settings`` are those of `Config`."""
    file = folder / "app.py"
    file.write_text(source, encoding="utf-8")
    return check([file], Config(folder, **settings), options=Options(jobs=1, use_cache=False))
