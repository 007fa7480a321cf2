"""The file and the project around a site: its text, and how work is handed to threads there."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from loopsafe.lint.facts import DOTTED, SOURCE, TAG

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.modules import Module, ModuleTable
    from loopsafe.lint.reach.threads.offload_helpers import OffloadHelpers

LIBRARIES = ("asyncio", "trio", "anyio")
_RUNNERS = (*LIBRARIES, "twisted")
"""What runs coroutines; Twisted does so by itself, in files that import none of the others."""
SIDE_ISSUE = 5
"""What so many times as many files do otherwise says nothing about a file that does neither."""


class Surroundings:
    """One per project. ``library`` and ``helper`` are what the configuration says; ``auto`` and empty: look for it."""

    def __init__(
        self,
        table: ModuleTable,
        helpers: OffloadHelpers,
        quoted: Callable[[Context, Event], str],
        *,
        library: str,
        helper: str,
    ) -> None:
        self.quoted = quoted
        self._table = table
        self._helpers = helpers
        self._configured_library = "" if library == "auto" else library
        self._configured_helper = helper
        self._imported: dict[int, str] = {}
        self._usual: str | None = None

    def library(self, module: Module) -> str:
        """The async library a file uses: the configured one, or the one it imports; asyncio when neither is known."""
        return self._configured_library or self._imported_by(module) or "asyncio"

    def library_is_known(self, module: Module) -> bool:
        """Whether the configuration or the file itself says which async library it uses."""
        return bool(self._configured_library or self._imported_by(module))

    def imports_library(self, module: Module) -> bool:
        """Whether a file imports an async library at all."""
        return self._imported_by(module) in LIBRARIES

    def usual_library(self) -> str:
        """The async library that most files of the project import; empty where asyncio and trio run the same code."""
        if self._usual is None:
            used = Counter(self._imported_by(module) for module in self._table.project() if not module.is_test)
            few, many = sorted((used["asyncio"], used["trio"]))
            both = few * SIDE_ISSUE > many and not used["anyio"]
            self._usual = "" if both else max(_RUNNERS, key=lambda library: used[library])
        return self._usual

    def _imported_by(self, module: Module) -> str:
        """The async library a file imports; empty when it imports none."""
        found = self._imported.get(module.number)
        if found is None:
            packages = {
                (value[DOTTED] if value[TAG] == "imp" else value[SOURCE]).partition(".")[0]
                for entries in module.facts.frames[0].bindings.values()
                for _, value in entries
                if value is not None and value[TAG] in ("imp", "from")
            }
            found = next((library for library in _RUNNERS if library in packages), "")
            self._imported[module.number] = found
        return found

    def helper(self, context: Context) -> str:
        """The project's own offload helper, as an expression to write in a function; empty when there is none."""
        return self._configured_helper or self._helpers.helper(context.module, context)

    def helper_takes(self, context: Context) -> str:
        """``callable`` when the helper passes no arguments on, ``keywords`` when it passes on keywords, too."""
        if self._configured_helper:
            return self._helpers.named_takes(context.module, self._configured_helper)
        return self._helpers.takes(context.module, self.helper(context))

    def offloaded_parameter(self, ref: Ref) -> str:
        """The parameter that takes what a worker runs, of a function that is an offload helper; empty otherwise."""
        return self._helpers.parameter(ref) if self._helpers.is_helper(ref) else ""

    def offloads(self, ref: Ref) -> bool:
        """Whether an async function hands what it, or the decorator that made it, was given to a worker."""
        return self._helpers.is_helper(ref) or self._helpers.is_wrapper(ref)
