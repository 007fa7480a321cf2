"""Reads the examples of a rule's docstring: the blocks under ``Bad:`` and ``Good:``."""

from __future__ import annotations

import inspect
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopsafe.lint.registry import RuleInfo


def example(rule: RuleInfo, label: str) -> str:
    """The code under ``label``, unindented; empty when there is none."""
    lines = inspect.cleandoc(rule.doc).splitlines()
    if f"{label}:" not in lines:
        return ""
    body = []
    for line in lines[lines.index(f"{label}:") + 1 :]:
        if line.strip() and not line.startswith(" "):
            break
        body.append(line)
    return textwrap.dedent("\n".join(body)).strip() + "\n"
