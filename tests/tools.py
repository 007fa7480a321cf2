"""Finds the linters that are measured beside ours.

A tool is on PATH or named, `NAME=COMMAND`; a COMMAND may carry arguments (`hydroid=PATH check`). `flake8` is one with
neither our plugin nor flake8-async; `flake8-loopsafe` and `flake8-async` are flake8 in environments that have them, and
are never on PATH under these names.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TOOLS = ("loopsafe", "ruff", "flake8", "flake8-loopsafe", "flake8-async", "hydroid", "ty-async")
FLAKE8_PLUGINS = {"flake8": (), "flake8-loopsafe": ("loopsafe",), "flake8-async": ("flake8-async",)}


class ToolError(Exception):
    """A tool was named that is not there; the message says what to do."""


def named_tool(text: str) -> tuple[str, tuple[str, ...]]:
    """`NAME=COMMAND` of the command line."""
    name, equals, command = text.partition("=")
    if name not in TOOLS or not equals or not command.strip():
        raise ToolError(f"--tool {text}: expected NAME=COMMAND, NAME one of {', '.join(TOOLS)}")
    return name, tuple(shlex.split(command))


def find_tools(named: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What is installed, by name; a flake8 with the wrong plugins is refused, one from PATH passed over."""
    tools = dict(map(named_tool, named))
    for name in TOOLS:
        asked = name in tools
        command = tools.pop(name) if asked else (name,)
        found = shutil.which(command[0])
        if found is None and asked:
            raise ToolError(f"--tool {name}: there is no executable {command[0]}")
        if found is None or (not asked and name not in FLAKE8_PLUGINS and name.startswith("flake8")):
            continue
        command = (os.path.abspath(found), *command[1:])
        wrong = wrong_plugins(name, version_of(command)) if name in FLAKE8_PLUGINS else ""
        if wrong and asked:
            raise ToolError(f"--tool {name}: {wrong}")
        if not wrong:
            tools[name] = command
    return tools


def version_of(command: Sequence[str]) -> str:
    done = subprocess.run([command[0], "--version"], capture_output=True, text=True, check=False, timeout=60)
    return " ".join(done.stdout.split())


def wrong_plugins(name: str, version: str) -> str:
    """Why this flake8 is not the one called `name`; empty when it is."""
    for plugin in ("loopsafe", "flake8-async"):
        wanted, there = plugin in FLAKE8_PLUGINS[name], f"{plugin}:" in version
        if wanted != there:
            return f"{plugin} is {'not ' if wanted else ''}installed beside this flake8 ({version})"
    return ""
