"""Write to the terminal, a pipe or a file, whatever its encoding, and find out what the terminal can show."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO

    from loopsafe.lint.model import Trouble

PLAIN_WIDTH = 120
NARROWEST = 40
_recordings: list[list[tuple[bool, str]]] = []


class Unwritable(Exception):
    """What we have to say cannot be put where it should go; the text says where and why."""


def write(text: str) -> None:
    """Print ``text``; a reader that has gone away is no trouble of ours."""
    _print(lambda: _write(sys.stdout, text))


def write_bytes(data: bytes) -> None:
    """Print a file's bytes as they are."""
    if sys.stdout is not None:
        sys.stdout.flush()
        _print(lambda: (sys.stdout.buffer.write(data), sys.stdout.flush()))


def _print(act: Callable[[], object]) -> None:
    try:
        act()
    except BrokenPipeError:
        close_quietly()
    except OSError as error:
        close_quietly()
        raise unwritable("standard output", error) from None


def warn(text: str) -> None:
    """Tell the person at the terminal, beside the report."""
    try:  # noqa: SIM105 - contextlib is not free
        _write(sys.stderr, text)
    except OSError:
        pass


def warn_of(troubles: Iterable[Trouble]) -> None:
    """Tell what could not be checked."""
    from loopsafe.lint.report.context import printable

    for trouble in troubles:
        place = printable(f"{trouble.path}:{trouble.line}:{trouble.column}")
        warn(f"{place}: {trouble.code} {printable(trouble.message)}\n")


class recorded:
    """Inside the ``with``, record all output: whether it went to standard error, and the text."""

    def __enter__(self) -> list[tuple[bool, str]]:
        said: list[tuple[bool, str]] = []
        _recordings.append(said)
        return said

    def __exit__(self, *_: object) -> None:
        _recordings.pop()


def _write(stream: TextIO | None, text: str) -> None:
    for said in _recordings:
        said.append((stream is sys.stderr, text))
    if stream is None:  # whoever started us closed it
        return
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


def close_quietly() -> None:
    """Point standard output nowhere, so that the interpreter's last flush does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def colours(when: str) -> str:
    """Rich's name for the colours standard output can show; empty for none. ``when``: auto, always or never."""
    if sys.stdout is None or when == "never" or (when != "always" and not _wanted(sys.stdout)):
        return ""
    try:
        from rich.console import Console
    except ModuleNotFoundError:
        if when == "always":
            raise
        return ""
    return Console(file=sys.stdout, force_terminal=True).color_system or "standard"


def _wanted(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def width() -> int:
    """The columns of the terminal; where there is none a fixed number, so that files are the same everywhere."""
    if sys.stdout is None or not sys.stdout.isatty():
        return PLAIN_WIDTH
    asked = os.environ.get("COLUMNS", "")
    try:
        columns = int(asked) if asked.isdecimal() else os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return PLAIN_WIDTH
    return max(columns, NARROWEST) if columns else PLAIN_WIDTH  # a terminal that nobody told its size says 0


def save(path: str, text: str) -> None:
    """Write a report to a file."""
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise unwritable(path, error) from None


def unwritable(where: str, error: OSError) -> Unwritable:
    """What to say where ``error`` keeps us from writing."""
    return Unwritable(f"{where} cannot be written: {(error.strerror or str(error)).lower()}")
