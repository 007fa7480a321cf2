"""Environments: what is certain about a function's parameters when one call enters it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopsafe.lint.link.program.types import Types

Env = tuple[tuple[int, "Types"], ...]
"""Pairs of a parameter's number and all that it can be, sorted; parameters that are not in it can be anything."""
