"""Extract function: statements that block move into a nested function, which a thread runs and the loop awaits once.

* ``candidates``: which statements are worth moving together; ``findings_by_node``: which findings stand in them
* ``extraction``: the rewrite: the ``def`` above them, the awaited call below
* ``signature``: what the function takes and returns; ``results``: how its last statement returns it
* ``obstacles``, ``context_managers``, ``thread_bound``: what may not move, and what has to move as a whole
"""

from __future__ import annotations

from loopsafe.lint.fixes.extract_function.extraction import extractions

__all__ = ["extractions"]
