"""The names of functions that stubs mark, by mark: only calls of these names can be calls of a marked function.

Reading every stub to know them would cost more than most runs, so they are kept in ``knowledge/names.py``, which
``pytest --accept`` writes and a test compares with the stubs.
"""

from __future__ import annotations

from functools import cache

from loopsafe.lint.knowledge.names import NAMES

BLOCKING_MARKS = frozenset({"blocks", "waits", "enters_loop"})  # what says that a call keeps its thread


@cache
def marked_names(mark: str) -> frozenset[str]:
    """The last names of everything the knowledge marks so; a class for its ``__init__``.

    ``"effect:property"`` and ``"effect:operator"`` are the properties and the operators that have an effect;
    ``"house"`` the packages that bring their own offload helper.
    """
    return frozenset(NAMES[mark].split())
