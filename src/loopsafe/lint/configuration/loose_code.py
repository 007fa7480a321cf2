"""The root of code that belongs to no project: where its imports start from."""

from __future__ import annotations

import os

from loopsafe.lint.files.content import read_bytes

FEW = 200  # files that are looked at


def root_of(folder: str) -> str:
    """Where imports of code without a project start: above its package, or at the current folder when it says so."""
    top = folder
    while os.path.isfile(os.path.join(top, "__init__.py")):
        top = os.path.dirname(top)
    current = os.getcwd()
    too_wide = {os.path.dirname(current), os.path.expanduser("~")}
    if current in too_wide or not (top + os.sep).startswith(current + os.sep):
        return top
    inner = os.path.relpath(top, current).split(os.sep)[0]
    return current if inner == os.curdir or _imports(top, inner) else top


def _imports(folder: str, name: str) -> bool:
    """Whether code below ``folder`` imports a package called ``name``, by a quick look at the first files."""
    wanted = (f"from {name}.".encode(), f"from {name} import".encode(), f"import {name}".encode())
    seen = 0
    for where, _, files in os.walk(folder):
        for file in files:
            if file.endswith(".py"):
                seen += 1
                if _says(os.path.join(where, file), wanted):
                    return True
        if seen > FEW:
            return False
    return False


def _says(path: str, texts: tuple[bytes, ...]) -> bool:
    """Whether a file contains one of the texts."""
    data = read_bytes(path) or b""
    return any(text in data for text in texts)
