"""How a file hands work to a thread: the project's own offload helper first, else that of its async library."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.building_blocks.libraries import library_of
from loopsafe.lint.fixes.names.scopes import arguments, bound_in, enclosing, visible
from loopsafe.lint.fixes.source.edits import Refused

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job

_LIBRARIES = {"asyncio": "to_thread", "trio": "to_thread.run_sync", "anyio": "to_thread.run_sync"}
_TWISTED = "twisted.internet.threads", "deferToThread"
_RESERVED = frozenset({"timeout", "abandon", "limiter", "affinity"})


@dataclass(frozen=True, slots=True)
class Offloader:
    """The function that runs another one in a thread, as it is written here, and which arguments it passes on."""

    function: str
    passes_keywords: bool
    leading_arguments: str = ""
    reserved: frozenset[str] = frozenset()
    """Keyword arguments that it keeps for itself."""
    only_callable: bool = False
    """Whether it takes a callable without arguments for it."""

    def require_arguments(self) -> None:
        """Refuse what hands over a function with arguments, where only a callable alone is taken."""
        if self.only_callable:
            raise Refused(f"`{self.function}` takes a callable without arguments")

    def passes(self, call: ast.Call) -> bool:
        """Whether the arguments of ``call`` reach what is called."""
        if self.only_callable:
            return not call.args and not call.keywords
        if not call.keywords:
            return True
        names = {one.arg for one in call.keywords}
        return self.passes_keywords and not (self.reserved and names & {*self.reserved, None})


def offloader_for(job: Job, at: ast.AST) -> Offloader:
    """What code that stands at ``at`` offloads with."""
    if job.fix.get("context") == "changes":
        return _context_offloader(job, at)
    helper = job.fix.get("helper") or job.options.offload_helper
    if helper:
        function = _project_helper(job, helper, at)
        if function:
            takes = job.fix.get("helper_takes")
            leading = "None, " if helper.rpartition(".")[2] == "run_in_executor" else ""
            return Offloader(function, takes == "keywords", leading, only_callable=takes == "callable")
    library = library_of(job)
    if library == "twisted":
        return Offloader(job.name(*_TWISTED, style="from", at=at), True)
    return Offloader(job.name(library, _LIBRARIES[library], at=at), library == "asyncio")


def _context_offloader(job: Job, at: ast.AST) -> Offloader:
    """Our own, which brings changed context variables back; other threads work on a copy that is thrown away."""
    if library_of(job) != "asyncio":
        raise Refused("the called code sets context variables, which a worker thread of this library would lose")
    return Offloader(job.name("loopsafe", "offload", style="from", at=at), True, reserved=_RESERVED)


def _project_helper(job: Job, helper: str, at: ast.AST) -> str:
    """The helper as written at ``at``, imported when it is a dotted name; empty when it is out of reach there."""
    helper = helper.replace(":", ".")
    root = helper.partition(".")[0]
    for function in enclosing(job.source, at):
        if any(one.arg == root for one in arguments(function)) and root in bound_in(ast.iter_child_nodes(function)):
            return ""
    if visible(job.source, root, at):
        return helper
    module, _, member = helper.rpartition(".")
    if not module or root in ("self", "cls"):
        return ""
    return job.name(module, member, style="from", at=at)
