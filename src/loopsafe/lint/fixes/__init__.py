"""Findings → new source.

Rewrites are insertions and small replacements at the places that ``ast`` reports, not a printed tree: what is not
part of a rewrite cannot change, nested rewrites compose, and a file costs one parse instead of the ten that a concrete
syntax tree takes.
"""

from __future__ import annotations

from loopsafe.lint.fixes.files import FileChange, fix_files, write
from loopsafe.lint.fixes.options import FixOptions
from loopsafe.lint.fixes.pipeline import FixResult, fix_source

__all__ = ["FileChange", "FixOptions", "FixResult", "fix_files", "fix_source", "write"]
