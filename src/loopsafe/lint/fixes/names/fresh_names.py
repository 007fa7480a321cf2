"""What a nested function, or another new name, is called: by what it is for, and like nothing else around it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import bound_by
from loopsafe.lint.fixes.source.calls import last_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.fixes.job import FileContext

_COMPRESSED = re.compile(r"[:|](gz|bz2|xz|\*|)$")
"""What ``tarfile.open`` adds to a mode."""


def name_for(context: FileContext, found: Iterable[ast.AST], function: ast.AST) -> str:
    """A name for the nested function, by what its calls do."""
    return free_name(context, _purpose(found), function)


def free_name(context: FileContext, base: str, function: ast.AST) -> str:
    """``base``, or one like it, that means nothing else in ``function`` or its module."""
    taken = {
        name
        for node in ast.walk(function)
        for name in (node.id if isinstance(node, ast.Name) else getattr(node, "name", None), getattr(node, "arg", None))
        if isinstance(name, str)
    }
    new_names = context.new_names.setdefault(function, set())
    taken |= bound_by(context.source.tree) | new_names
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}_{number}"
    new_names.add(name)
    return name


def _purpose(found: Iterable[ast.AST]) -> str:
    calls = [node for node in found if isinstance(node, ast.Call)]
    names = {last_name(node.func) for node in calls}
    if names & {"write", "writelines", "dump", "write_text", "write_bytes", "writestr"}:
        return "write_file"
    if names & {"open", "read", "readlines", "read_text", "read_bytes"}:
        opened = [node for node in calls if last_name(node.func) == "open"]
        return "write_file" if any(_writes(node) for node in opened) else "read_file"
    return "query" if names & {"execute", "executemany", "executescript"} else "in_thread"


def _writes(call: ast.Call) -> bool:
    """Whether a call of some ``open`` has a mode that writes, such as ``r+`` or ``w:gz``.

    It is the second argument, or the first of ``path.open``.
    """
    parts = [*call.args[1:2], *(one.value for one in call.keywords if one.arg == "mode")]
    if isinstance(call.func, ast.Attribute) and len(call.args) == 1:
        parts = [*call.args, *parts]
    modes = [one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    letters = [set(_COMPRESSED.sub("", mode)) for mode in modes]
    return any(one <= set("rwaxbt+") and one & set("wax+") for one in letters)
