"""The help of the program and of its commands, from the table of options."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.commands.table import COMMANDS

if TYPE_CHECKING:
    from loopsafe.commands.arguments import Command, Option

MARGIN = 36
"""The column in which the texts about options begin; on a page too narrow for it they stand below the options."""
SHORTEST, LONGEST = 30, 68
"""How wide such a text should be at least and at most."""

EXAMPLES = {
    "check": (
        "loopsafe check",
        "loopsafe check src --select LS1,LS3 --statistics",
        "loopsafe check - --stdin-filename app/views.py",
    ),
    "fix": ("loopsafe fix --diff", "loopsafe fix --unsafe --select LS101 src"),
    "explain": ("loopsafe explain LS301", "loopsafe explain future-result"),
    "why": ("loopsafe why app/views.py:42",),
    "baseline": ("loopsafe baseline", "loopsafe check --baseline loopsafe-baseline.json"),
}


def overview() -> str:
    """``loopsafe --help``."""
    rows = "\n".join(f"  {command.name:<10}{command.summary}" for command in COMMANDS)
    return (
        "Find, explain and rewrite Python code that blocks an asyncio event loop.\n\n"
        "usage: loopsafe COMMAND [OPTIONS] ...\n\n"
        f"commands:\n{rows}\n\n"
        "options:\n  --version   Show the version.\n  --help      Show this help; after a command, that command's.\n\n"
        "Exit code: 0 clean, 1 findings, 2 nothing could be checked or a mistake in the call.\n"
    )


def of(command: Command) -> str:
    """``loopsafe COMMAND --help``."""
    operands = f" {command.operands}" if command.operands else ""
    text = f"{command.summary}\n\nusage: loopsafe {command.name} [OPTIONS]{operands}\n"
    if command.operands == "[PATH ...]":
        text += "\nPATH is a file or a folder; the current folder when there is none" + (
            ", - for standard input.\n" if any(option.name == "stdin-filename" for option in command.options) else ".\n"
        )
    text += "\noptions:\n" + "".join(_row(option, output.width()) for option in command.options)
    if command.name in EXAMPLES:
        text += "\nexamples:\n" + "".join(f"  {example}\n" for example in EXAMPLES[command.name])
    return text


def _row(option: Option, page: int) -> str:
    short = f"-{option.short}, " if option.short else "    "
    value = f" {option.value}{'[,...]' if option.many else ''}" if option.value else ""
    head = f"  {short}--{option.name}{value}"
    indent = MARGIN if page >= MARGIN + SHORTEST else 8
    wrapped = textwrap.wrap(option.help, min(page - indent - 1, LONGEST), break_on_hyphens=False)
    if len(head) <= indent - 2:
        head += " " * (indent - len(head)) + wrapped.pop(0)
    return "\n".join([head, *(" " * indent + line for line in wrapped)]) + "\n"
