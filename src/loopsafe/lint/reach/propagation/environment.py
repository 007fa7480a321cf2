"""Environments: what is known about the parameters of a function when one particular call enters it."""

from __future__ import annotations

from loopsafe.lint.link.program.types import Something, Types

Env = tuple[tuple[int, Types], ...]
"""Pairs of a parameter's number and all that it can be, sorted; parameters that are not in it can be anything."""

# What is certain besides parameters, under numbers that are no parameter's; the function around has those below 0.
YES = (Something(True, False),)
AWAITED_RESULT = (-1_000, YES)
"""What the function returns is awaited."""
FIRST_STEP_ONLY = (-1_001, YES)
"""Of a generator, the body is run up to its first ``yield``; then it is dropped."""
FIRST_STEP = (-1_002, YES)
"""The same, and something else than dropping it comes later."""
IN_POST_INIT = -1_004
"""Of an object that a record's constructor has made: its ``__post_init__`` is still to run, or running."""
CLOSED = (-1_003, YES)
"""A generator is closed where it waits."""
