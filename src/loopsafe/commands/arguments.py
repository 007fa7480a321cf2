"""Read a command line by a table of options.

Ours and not argparse, whose import alone costs half as much as starting Python, on the way of every editor's run.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class UsageError(Exception):
    """A command line that makes no sense; the text says what to write instead."""


class Option:
    """One option: a flag, unless ``value`` names what follows it; ``many`` may be given again and takes ``A,B``."""

    __slots__ = ("choices", "help", "many", "name", "short", "value")

    def __init__(
        self,
        name: str,
        help: str,
        value: str = "",
        *,
        short: str = "",
        many: bool = False,
        choices: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.help = help
        self.value = value
        self.short = short
        self.many = many
        self.choices = choices


class Command:
    """One command: its ``module`` has ``run(arguments) -> exit code``; ``operands``: as help shows them."""

    __slots__ = ("module", "name", "operands", "options", "summary")

    def __init__(
        self, name: str, summary: str, operands: str, options: tuple[Option, ...] = (), *, module: str = ""
    ) -> None:
        self.name = name
        self.summary = summary
        self.operands = operands
        self.options = options
        self.module = module or name


class Arguments:
    """What was given: ``operands`` and options by name."""

    __slots__ = ("_values", "command", "operands")

    def __init__(self, command: Command) -> None:
        self.command = command
        self.operands: list[str] = []
        self._values: dict[str, list[str]] = {}

    def add(self, name: str, value: str) -> None:
        """Note that the option was given."""
        self._values.setdefault(name, []).append(value)

    def given(self, name: str) -> bool:
        """Whether the option was given; what a flag says."""
        return name in self._values

    def text(self, name: str, default: str = "") -> str:
        """The value given last."""
        return self._values[name][-1] if name in self._values else default

    def many(self, name: str) -> tuple[str, ...]:
        """All values, at commas and in the order given."""
        parts = (part.strip() for value in self._values.get(name, ()) for part in value.split(","))
        return tuple(part for part in parts if part)

    def everything(self) -> list[object]:
        """All that was given, in an order of its own."""
        return [self.operands, sorted(self._values.items())]

    def number(self, name: str, default: int) -> int:
        """The value as a number, 0 or more."""
        text = self.text(name)
        if not text:
            return default
        if not text.isdecimal():
            raise UsageError(f'--{name}: "{text}" is not a number, 0 or more')
        return int(text)


def standard_input() -> bytes:
    """What stands on standard input, to its end."""
    if sys.stdin is None:
        raise UsageError("- stands for standard input, which is closed")
    return sys.stdin.buffer.read()


def parse(words: Sequence[str], command: Command) -> Arguments:
    """What ``words``, the command line behind the command, say; raises `UsageError`."""
    by_name = {f"--{option.name}": option for option in command.options}
    by_name.update({f"-{option.short}": option for option in command.options if option.short})
    arguments = Arguments(command)
    waiting = list(reversed(words))
    while waiting:
        word = waiting.pop()
        if word == "--":
            arguments.operands += reversed(waiting)
            break
        if not word:
            raise UsageError("an empty argument names nothing")
        if word == "-" or not word.startswith("-"):
            arguments.operands.append(word)
            continue
        arguments.add(*_option(word, waiting, by_name))
    if arguments.operands and not command.operands:
        raise UsageError(f"{command.name} takes no {arguments.operands[0]}: loopsafe {command.name} [OPTIONS]")
    return arguments


def _option(word: str, waiting: list[str], by_name: Mapping[str, Option]) -> tuple[str, str]:
    """The name and the value of an option; the value may be the next of the words that wait, the last in the list."""
    name, equals, value = word.partition("=")
    if not word.startswith("--") and len(word) > 2:  # -j4, -j=4
        name, equals, value = word[:2], "=", word[2:].removeprefix("=")
    option = by_name.get(name)
    if option is None:
        raise UsageError(f"unknown option {name}{_close_option(name, by_name)}")
    if not option.value and equals:
        raise UsageError(f"{name} takes no value")
    if option.value and not equals:
        if not waiting or _is_option(waiting[-1]):
            raise UsageError(f"{name} needs a value: {name} {option.value}")
        value = waiting.pop()
    if option.choices and value not in option.choices:
        raise UsageError(f'{name}: "{value}" is not one of {", ".join(option.choices)}{_close(value, option.choices)}')
    return option.name, value


def _is_option(word: str) -> bool:
    """Whether a word is no value: ``-`` and ``-3`` are, whether or not they make sense."""
    return word.startswith("-") and word != "-" and not word[1:].isdecimal()


def _close_option(word: str, known: Iterable[str]) -> str:
    """The option that may be meant; the dashes that all have make no two of them alike."""
    from loopsafe.lint.configuration.settings import closest

    close = closest(word.lstrip("-"), [name[2:] for name in known if name.startswith("--")])
    return f'; did you mean "--{close}"?' if close else ""


def _close(word: str, known: Iterable[str]) -> str:
    from loopsafe.lint.configuration.settings import did_you_mean

    return did_you_mean(word, known)
