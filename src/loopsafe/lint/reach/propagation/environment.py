"""Environments: what is certain about a function's parameters when one call enters it; and values no type can say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from loopsafe.lint.link.program.types import Type, Types

Env = tuple[tuple[int, "Types"], ...]
"""Pairs of a parameter's number and all that it can be, sorted; parameters that are not in it can be anything."""


class Something(NamedTuple):
    """A value of which no more is known than what it was tested for; None where that was not told."""

    truth: bool | None
    none: bool | None
    tag: str = "something"


class Over(NamedTuple):
    """A future, a thread or a process that there is nothing to wait for in any more."""

    tag: str = "over"


class Keywords(NamedTuple):
    """What a call passes for ``**options``: the names, and all that each can be."""

    pairs: tuple[tuple[str, tuple[Type, ...]], ...]
    tag: str = "keywords"


class Positionals(NamedTuple):
    """What a call passes for ``*arguments``: all that each can be, or nothing where that is not certain."""

    items: tuple[tuple[Type, ...], ...]
    tag: str = "positionals"
