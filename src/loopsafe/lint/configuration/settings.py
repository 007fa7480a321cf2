"""Validate ``[tool.loopsafe]`` and the command line: typed values, or an error that says what to write instead."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, get_args

from loopsafe.lint.configuration.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    Locator = Callable[[str, str], str]
    Check = Callable[[object], Any]

DOTTED = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)*")
VERSION = re.compile(r"(?:py)?3\.?(\d{1,2})")


class _Wrong(Exception):
    """What is wrong with a value, without the place."""


def table(data: bytes, file: str) -> Mapping[str, object] | None:
    """The ``[tool.loopsafe]`` table of a TOML document, if it has one."""
    try:
        import tomllib
    except ModuleNotFoundError:
        try:
            import tomli as tomllib  # type: ignore[import-not-found,unused-ignore,no-redef]
        except ModuleNotFoundError:
            raise ConfigError(
                f'{file}: reading it on Python 3.10 needs tomli: pip install "loopsafe[lint]" (or use --isolated)'
            ) from None
    try:
        document: Any = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: is not UTF-8: {error}") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_with_line(file, str(error))) from None
    except RecursionError:
        raise ConfigError(f"{file}: is nested too deeply") from None
    tool = document.get("tool", {})
    found = tool.get("loopsafe") if isinstance(tool, dict) else None
    if found is not None and not isinstance(found, dict):
        raise ConfigError(f"{file}: [tool.loopsafe] must be a table")
    return found


def _with_line(file: str, message: str) -> str:
    """Move a parser's ``(at line 3, column 5)`` to the front, where editors look for it."""
    match = re.search(r" \(at line (\d+), column (\d+)\)", message)
    if match is None:
        return f"{file}: {message}"
    return f"{file}:{match[1]}:{match[2]}: {message.replace(match[0], '')}"


def locator(data: bytes, file: str) -> Locator:
    """A function that says ``file:line`` for a key of our table, and for a value below it."""
    lines = data.decode("utf-8", "replace").splitlines()

    def locate(key: str, value: str = "") -> str:
        start = _line_of_key(lines, key)
        if start and value:
            quoted = (f'"{value}"', f"'{value}'")
            below = enumerate(lines[start - 1 :], start)
            start = next((number for number, line in below if any(text in line for text in quoted)), start)
        return f"{file}:{start}" if start else file

    return locate


def _line_of_key(lines: list[str], key: str) -> int:
    """The line, from 1, that sets ``key`` in our table or opens it as a table of its own; 0 when it cannot be told."""
    inside = False
    for number, line in enumerate(lines, 1):
        heading = re.match(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(#.*)?$", line)
        if heading:
            name = re.sub(r"[\s\"']", "", heading[1])
            inside = name == "tool.loopsafe"
            if name == f"tool.loopsafe.{key}":
                return number
        elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
            return number
    return 0


def validated(found: Mapping[str, object], locate: Locator, folder: str) -> dict[str, Any]:
    """The fields of ``Config`` that the keys in ``found`` set; raises `ConfigError` at the first that is wrong."""
    values: dict[str, Any] = {}
    for key, value in found.items():
        check = KEYS.get(key)
        if check is None:
            raise ConfigError(f'{locate(key, "")}: unknown key "{key}" in [tool.loopsafe]{did_you_mean(key, KEYS)}')
        try:
            values[key.replace("-", "_")] = check(value)
            if key == "stubs":
                _must_exist(folder, values["stubs"])
        except _Wrong as wrong:
            part, message = wrong.args
            place = locate(key, part)
            raise ConfigError(f"{place}: {message}" if place == f"--{key}" else f"{place}: {key}: {message}") from None
    return values


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``; did you mean "x"?`` when something known is close to ``word``, else nothing."""
    close = closest(word, known)
    return f'; did you mean "{close}"?' if close else ""


def closest(word: str, known: Iterable[str]) -> str:
    """What is known that is close to ``word``, in any case; empty when nothing is."""
    from difflib import get_close_matches

    known = list(known)
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    if not close:
        by_lower = {name.lower(): name for name in known}
        close = [by_lower[name] for name in get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)]
    return close[0] if close else ""


def suggested_rule(text: str) -> str:
    """The rule that ``text`` may stand for, or where they are listed; a code is close to those of its family only."""
    from loopsafe.lint import registry

    family = text[:3].upper() if re.match(r"LS\d", text.upper()) else ""
    known = [name for rule in registry.all_rules() for name in (rule.code, rule.slug) if name.startswith(family)]
    return did_you_mean(text, known) or "; `loopsafe rules` lists them"


def _selector(text: str) -> str:
    from loopsafe.lint import registry

    rules = registry.all_rules()
    upper = text.upper()
    if upper == "ALL" or (upper.startswith("LS") and any(rule.code.startswith(upper) for rule in rules)):
        return upper
    if any(rule.slug == text for rule in rules):
        return text
    raise _Wrong(text, f'unknown rule "{text}"{suggested_rule(text)}')


def _must_exist(folder: str, names: Iterable[str]) -> None:
    for name in names:
        if not os.path.exists(os.path.join(folder, name)):
            raise _Wrong(name, f'"{name}" does not exist in {folder}')


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        raise _Wrong("", f'must be a list: ["{value}"]')
    if not isinstance(value, (list, tuple)):
        raise _Wrong("", "must be a list of strings")
    for item in value:
        if not isinstance(item, str) or not item:
            raise _Wrong("", f"must be a list of strings, but holds {item!r}")
    return tuple(value)


def _selectors(value: object) -> tuple[str, ...]:
    return tuple(_selector(text) for text in _strings(value))


def _dotted(text: object) -> str:
    if not isinstance(text, str) or not DOTTED.fullmatch(text):
        raise _Wrong(str(text), f'{text!r} is not a dotted name such as "package.module.function"')
    return text


def _callables(value: object) -> tuple[str, ...]:
    return tuple(_dotted(text) for text in _strings(value))


def _blocking(value: object) -> tuple[tuple[str, str], ...]:
    from loopsafe.marks import Kind

    if not isinstance(value, dict):
        return tuple((name, "") for name in _callables(value))
    return tuple((_dotted(name), _one_of(kind, get_args(Kind))) for name, kind in value.items())


def _per_file_ignores(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise _Wrong("", 'must be a table: "tests/**" = ["LS1"]')
    return tuple((pattern, _selectors(selectors)) for pattern, selectors in value.items())


def _one_of(value: object, choices: Collection[str]) -> str:
    if isinstance(value, str) and value in choices:
        return value
    said, close = (f'"{value}"', did_you_mean(value, choices)) if isinstance(value, str) else (repr(value), "")
    raise _Wrong(str(value), f"{said} is not one of {', '.join(choices)}{close}")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _Wrong("", f"must be a string, not {value!r}")
    if "\0" in value:
        raise _Wrong("", f"{value!r} is the name of no file")
    return value


def _confidence(value: object) -> str:
    return _one_of(value, ("exact", "declared"))


def _async_library(value: object) -> str:
    return _one_of(value, ("auto", "asyncio", "trio", "anyio"))


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < float("inf"):
        raise _Wrong("", f"must be a number of seconds above 0, not {value!r}")
    return float(value)


def _version(value: object) -> tuple[int, int]:
    match = VERSION.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise _Wrong(str(value), f'must be a version of Python such as "3.11" or "py311", not {value!r}')
    return 3, int(match[1])


KEYS: Mapping[str, Check] = {
    "select": _selectors,
    "ignore": _selectors,
    "extend-select": _selectors,
    "per-file-ignores": _per_file_ignores,
    "exclude": _strings,
    "extend-exclude": _strings,
    "src": _strings,
    "confidence": _confidence,
    "stubs": _strings,
    "blocking": _blocking,
    "allow": _callables,
    "offload-helper": _dotted,
    "bridge": _dotted,
    "wait-timeout": _seconds,
    "target-version": _version,
    "async-library": _async_library,
    "baseline": _text,
}
