"""Imports by name, ``import_module(name)``: which call on the path to one is to be repaired.

Only the first import reads files. The repair belongs near the import, not in callers that are far away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.reach.paths import FeasiblePath

NEAR_CALLS = 4  # calls away; Home Assistant moved imports to a thread that were up to four away
FEW_CALLERS = 24  # places that call the function that imports; of anyio's choice of a backend there are a hundred


def is_attributed_here(linker: Linker, path: FeasiblePath) -> bool:
    """Whether the import at the end of a path is reported at the first call of the path."""
    if not path.hops:
        return True
    importing, _ = path.hops[-1]
    sites = linker.program.call_sites.of_function((importing.mid, importing.fid))
    return path.distance <= NEAR_CALLS and len(sites) <= FEW_CALLERS
