"""Which generator an event runs when an object stores generators: ``next(self.rows)``.

``self.rows`` may be ``slow_rows()`` or ``quick_rows()``. The object made by ``Source(quick_rows())`` does not run the
body of ``slow_rows``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import GENERATOR, OBJECT, OP, arguments_of
from loopsafe.lint.link.program.types import Gen

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Type
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env


def runs_other_generator(certainty: Certainty, context: Context, env: Env, event: Event, entered: Ref) -> bool:
    """Whether an event certainly runs another generator than the one whose body is ``entered``."""
    linker = certainty.linker
    if linker.program.frame(entered).kind != GENERATOR or event[OP] not in ("call", "iter"):
        return False
    given = arguments_of(event) if event[OP] == "call" else (event[OBJECT],)
    may = [one for one in given if any(_is_of(t, entered) for t in linker.types(context, one))]
    known = [certainty.certain(context, env, one) for one in may]
    return bool(known) and all(
        types and all(isinstance(t, Gen) and not _is_of(t, entered) for t in types) for types in known
    )


def _is_of(t: Type, ref: Ref) -> bool:
    return isinstance(t, Gen) and t.ref == ref
