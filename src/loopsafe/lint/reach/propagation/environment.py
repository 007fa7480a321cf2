"""Environments: what is known about the parameters of a function when one particular call enters it."""

from __future__ import annotations

from loopsafe.lint.link.program.types import Something, Types

Env = tuple[tuple[int, Types], ...]
"""Sorted pairs of a parameter's number and all its types; a parameter without a pair can have any value."""

# Facts that are not about parameters; -1 and below are parameters of the enclosing function, hence these numbers.
YES = (Something(True, False),)
AWAITED_RESULT = (-1_000, YES)
"""The result of the function is awaited."""
FIRST_STEP_ONLY = (-1_001, YES)
"""The body of a generator runs up to its first ``yield``, then the generator is dropped: ``next(rows())``."""
FIRST_STEP = (-1_002, YES)
"""The body of a generator runs up to its first ``yield``, and the generator is used again later."""
IN_POST_INIT = -1_004
"""Marks a record whose ``__post_init__`` has not finished yet."""
CLOSED = (-1_003, YES)
"""A suspended generator is closed: only its clean-up code runs."""
