"""Put colour on text with rich, or leave it as it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

STYLES = {
    "path": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "faint": "cyan",
    "gutter": "blue",
    "mark": "bold red",
    "step": "bold yellow",
    "help": "bold cyan",
    "heading": "bold",
    "good": "bold green",
    "added": "green",
    "removed": "red",
    "hunk": "cyan",
}


class Painter:
    """Joins pieces of text, each with the name of its style; plain where ``colours`` is empty."""

    def __init__(self, colours: str) -> None:
        self._render: dict[str, Callable[[str], str]] = {}
        if not colours:
            return
        from rich.color import ColorSystem
        from rich.style import Style

        system = {
            "standard": ColorSystem.STANDARD,
            "256": ColorSystem.EIGHT_BIT,
            "truecolor": ColorSystem.TRUECOLOR,
            "windows": ColorSystem.STANDARD,
        }[colours]
        for name, definition in STYLES.items():
            self._render[name] = partial(Style.parse(definition).render, color_system=system)

    def __call__(self, *pieces: tuple[str, str]) -> str:
        """The text of ``pieces``."""
        if not self._render:
            return "".join(text for text, _ in pieces)
        return "".join(self._render[style](text) if style and text else text for text, style in pieces)
