"""Write to the terminal, a pipe or a file, whatever its encoding, and find out what the terminal can show."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

PLAIN_WIDTH = 120
_recordings: list[list[tuple[bool, str]]] = []


def write(text: str) -> None:
    """Print ``text``; a reader that has gone away is no trouble of ours."""
    try:
        _write(sys.stdout, text)
    except BrokenPipeError:
        close_quietly()


def write_bytes(data: bytes) -> None:
    """Print a file's bytes as they are."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        close_quietly()


def warn(text: str) -> None:
    """Tell the person at the terminal, beside the report."""
    try:  # noqa: SIM105 - contextlib is not free
        _write(sys.stderr, text)
    except OSError:
        pass


class recorded:
    """Inside, note what is said: whether beside the report, and the text."""

    def __enter__(self) -> list[tuple[bool, str]]:
        said: list[tuple[bool, str]] = []
        _recordings.append(said)
        return said

    def __exit__(self, *_: object) -> None:
        _recordings.pop()


def _write(stream: TextIO, text: str) -> None:
    for said in _recordings:
        said.append((stream is sys.stderr, text))
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()


def close_quietly() -> None:
    """Point standard output nowhere, so that the interpreter's last flush does not complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def colours(when: str, stream: TextIO | None = None) -> str:
    """Rich's name for the colours ``stream`` can show; empty for none. ``when``: auto, always or never."""
    stream = stream or sys.stdout
    if when == "never" or (when != "always" and not _wanted(stream)):
        return ""
    try:
        from rich.console import Console
    except ModuleNotFoundError:
        if when == "always":
            raise
        return ""
    return Console(file=stream, force_terminal=True).color_system or "standard"


def _wanted(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def width(stream: TextIO | None = None) -> int:
    """The columns of the terminal; where there is none a fixed number, so that files are the same everywhere."""
    stream = stream or sys.stdout
    if not stream.isatty():
        return PLAIN_WIDTH
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, 40)
    except (OSError, ValueError):
        return PLAIN_WIDTH


def save(path: str, text: str) -> None:
    """Write a report to a file."""
    from loopsafe.commands.arguments import UsageError

    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from None
