"""How large values are: extraction gives up on those that would take too long to evaluate.

``x = [x, x]`` in a loop doubles a value each time. Parts that occur several times are counted each time, because that
is what hashing the value costs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value

HEAVIEST = 20_000
"""Parts of a value that is worth knowing. A table written by hand has fewer; ``x = [x, x]`` doubles each time."""
DEEPEST = 400


class Scale:
    """Weighs values; those that were weighed before cost nothing as parts of others."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, int, int]] = {}  # by identity, which holds while the value is kept

    def is_too_heavy(self, value: Value) -> bool:
        """Whether a value is too large, or nested too deep, to be looked into."""
        size, depth = self._weigh(value)
        return size > HEAVIEST or depth > DEEPEST

    def _weigh(self, part: object) -> tuple[int, int]:
        """The number of parts of something, and how deep they are nested."""
        if part.__class__ is not tuple:
            return 1, 0
        known = self._known.get(id(part))
        if known is None:
            size, depth = 1, 0
            for inner in part:
                if inner.__class__ is tuple:
                    of_inner = self._weigh(inner)
                    size += of_inner[0]
                    depth = max(depth, of_inner[1])
                else:
                    size += 1
            known = self._known[id(part)] = (part, size, depth + 1)
        return known[1], known[2]
