"""What a dict of settings gives the objects that it names: ``dictConfig`` the handlers of loggers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.link.program.types import Cls, Inst, Lit, Map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type, Types

FACTORIES = ("class", "()")
LEVELS = {"DEBUG": 10, "INFO": 20, "WARNING": 30, "WARN": 30, "ERROR": 40, "CRITICAL": 50, "FATAL": 50}


def configured(linker: Linker, context: Context, settings: Types) -> Iterator[tuple[str, Types, int]]:
    """For each logger that settings name: its name, its handlers, and the level from which on these are called."""
    handlers = _under(settings, "handlers")
    loggers = [(name, logger) for name, logger in _pairs(_under(settings, "loggers")) if isinstance(name, str)]
    for name, logger in [*loggers, ("", _under(settings, "root"))]:
        for wanted in linker.elements(_under(logger, "handlers")):
            handler = _under(handlers, wanted.value) if isinstance(wanted, Lit) else ()
            made = _made(linker, context, handler)
            if made:
                yield name, made, max(map(_level, (*_under(logger, "level"), *_under(handler, "level"))), default=0)


def _made(linker: Linker, context: Context, handler: Types) -> Types:
    """What a handler's settings say is made: by a class, or by its dotted name."""
    found: list[Any] = []
    for key in FACTORIES:
        for t in _under(handler, key):
            if isinstance(t, Lit) and isinstance(t.value, str):
                found += _named(linker, context, t.value)
            elif isinstance(t, Cls):
                found.append(t)
    return tuple(Inst(t.ref, t.args, True) for t in found if isinstance(t, Cls))


def _named(linker: Linker, context: Context, dotted: str) -> Types:
    """What a dotted name stands for."""
    module, _, name = dotted.rpartition(".")
    home = linker.program.table.find(module, context.module) if module else None
    return linker.module_name(home.number, name) if home is not None else ()


def _level(level: Type) -> int:
    """A level by its name or number."""
    said = level.value if isinstance(level, Lit) else 0
    number = LEVELS.get(said, 0) if isinstance(said, str) else said
    return number if isinstance(number, int) else 0


def _under(types: Types, key: object) -> Types:
    """What dicts have under a key."""
    return tuple(t for name, inner in _pairs(types) if name == key for t in inner)


def _pairs(types: Types) -> Iterator[tuple[Any, Types]]:
    for t in types:
        if isinstance(t, Map):
            yield from t.pairs
