"""Private functions that nothing in the project names: they never run, and so assign nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import DEF

if TYPE_CHECKING:
    from loopsafe.lint.link.program.program import Context, Program


def is_unused(program: Program, context: Context) -> bool:
    """Whether a function is private, by its name or its module's, and is neither imported nor used.

    A public function may be called by whoever imports the project.
    """
    frame, module = context.frame, context.module
    if frame.kind != DEF or frame.owner >= 0 or frame.parent != 0 or frame.decorators:
        return False
    if not any(_is_private(part) for part in (frame.name, *module.name.split("."))):
        return False
    if program.indexes.is_made(frame.name, in_tests=True) or program.imports.is_name_imported(frame.name):
        return False
    exported = "__all__" in module.facts.frames[0].bindings
    return not exported and not any(module in program.stars(other) for other in program.table.project())


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")
