"""What a thread, a process or a worker passes to the function that the project hands it, with its arguments."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS, KIND, PARAMETER, TAG, VARARG
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.calls.arguments import written_for
from loopsafe.lint.link.program.names import written_name
from loopsafe.lint.link.program.types import Fn, Tup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.name_indexes import CallSite
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Types

OFFLOADS = "offloads"
PACKED = "args"
"""The parameter of threads and processes that takes the arguments as a tuple."""
MOST_SITES = 20


class HandedOver:
    """The calls that hand a function of the project to a worker, found by the function's name."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    @cached_property
    def _sites(self) -> dict[str, list[CallSite]]:
        found: dict[str, list[CallSite]] = {}
        program = self.linker.program
        for maker in sorted(marked_names(OFFLOADS)):
            for site in program.indexes.call_sites(maker):
                context = program.context(site[0], site[1])
                event = context.frame.events[site[2]]
                for value in (*event[ARGUMENTS], *(value for _, value in event[KEYWORDS])):
                    name = written_name(value, context.module.facts)
                    if name:
                        found.setdefault(name, []).append(site)
        return found

    def passed(self, ref: Ref, index: int) -> Iterator[Types]:
        """What each worker that is handed a function passes for its parameter ``index``."""
        program = self.linker.program
        sites = self._sites.get(program.frame(ref).name, ())
        for mid, fid, number in sites if len(sites) <= MOST_SITES else ():
            context = program.context(mid, fid)
            yield from self._of_call(context, context.frame.events[number], ref, index)

    def _of_call(self, context: Context, event: Event, ref: Ref, index: int) -> Iterator[Types]:
        linker = self.linker
        for worker, mark in linker.methods.marked(linker.types(context, event[CALLEE]), OFFLOADS):
            frame, bound = linker.program.frame(worker.ref), worker.bound is not None
            for parameter in map(str, mark.args):
                for fn in linker.types(context, written_for(parameter, event, frame, bound=bound)):
                    if isinstance(fn, Fn) and fn.ref == ref:
                        yield self._argument(context, event, frame, bound, index - (fn.bound is not None))

    def _argument(self, context: Context, event: Event, worker: Frame, bound: bool, place: int) -> Types:
        """What stands at a place of the arguments: behind the function, ``to_thread(f, x)``, or in ``args=(x,)``."""
        linker = self.linker
        if place < 0:
            return ()
        rest = next((i for i, param in enumerate(worker.params) if param[KIND] == VARARG), None)
        if rest is not None:
            given: tuple[Value, ...] = event[ARGUMENTS][rest - bound :]
            known = all(value is None or value[TAG] != "star" for value in event[ARGUMENTS])
            return linker.types(context, given[place]) if known and place < len(given) else ()
        if all(param[PARAMETER] != PACKED for param in worker.params):
            return ()
        packed = linker.types(context, written_for(PACKED, event, worker, bound=bound))
        tuples = [t for t in packed if isinstance(t, Tup)]
        return tuples[0].items[place] if len(tuples) == len(packed) == 1 and place < len(tuples[0].items) else ()
