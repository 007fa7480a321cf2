"""Every public callable of the standard library is decided: a stub says what it does, or ``nothing`` why there is none.

Members that a class inherits are decided where they are defined.
"""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import types
import warnings
from ast import ClassDef
from fnmatch import fnmatchcase
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from tests.knowledge.nothing import DATA_MODEL, NOTHING
from tests.knowledge.stub_form import module_name
from tests.knowledge.stub_scopes import ROOT, members, statement

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULES = sorted(module_name(path, ROOT) for path in ROOT.rglob("*.pyi"))
ACTS_WHEN_IMPORTED = {"this", "antigravity"}
PATTERNS = [pattern for patterns in NOTHING.values() for pattern in patterns.split()]


def public_callables(name: str, module: Any) -> Iterator[tuple[str, Any]]:
    """The module's own: what it merely imports is decided where it comes from."""
    listed = getattr(module, "__all__", None)
    for key in sorted(set(listed or dir(module))):
        found = getattr(module, key, None)
        if listed is None and (key.startswith("_") or not is_own(found, name)):
            continue
        if callable(found) and not isinstance(found, types.ModuleType):
            yield key, found


def is_own(found: Any, module: str) -> bool:
    home = getattr(found, "__module__", None)
    return not isinstance(home, str) or home.strip("_").split(".")[0] in (module.strip("_").split(".")[0], "builtins")


@cache
def stub_members(module: str, name: str) -> frozenset[str]:
    there, node = statement(module, name)
    return frozenset(members(there, node)) if isinstance(node, ClassDef) else frozenset()


def undecided_members(module: str, name: str, cls: type) -> Iterator[str]:
    """The callables and properties of a class that neither its stub speaks of, nor that of the class which has them."""
    for key in dir(cls):
        if key.startswith("_") and (not key.startswith("__") or key in DATA_MODEL):
            continue
        home = next((base for base in cls.__mro__ if key in vars(base)), None)
        value = inspect.getattr_static(cls, key, None)
        value = value.__func__ if isinstance(value, staticmethod | classmethod) else value
        if home is None or isinstance(value, type) or not (callable(value) or isinstance(value, property)):
            continue
        if home.__module__ == "builtins" or key in stub_members(module, name):
            continue
        if home is cls or key not in stub_members(home.__module__, home.__name__):
            yield f"{module}.{name}.{key}"


def undecided(name: str) -> tuple[int, list[str]]:
    """How many public callables a module has, and which of them nothing is said of."""
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            module = importlib.import_module(name)
        except ImportError as error:
            pytest.skip(f"not here: {error}")
    count, missing = 0, []
    for key, found in public_callables(name, module):
        count += 1
        _, node = statement(name, key)
        if node is None:
            missing.append(f"{name}.{key}")
        elif isinstance(found, type) and isinstance(node, ClassDef) and not issubclass(found, BaseException):
            count += len([k for k in dir(found) if k not in DATA_MODEL])
            missing += undecided_members(name, key, found)
    return count, [path for path in missing if not any(fnmatchcase(path, pattern) for pattern in PATTERNS)]


@pytest.mark.parametrize("name", [m for m in MODULES if m not in ACTS_WHEN_IMPORTED])
def test_every_public_callable_is_decided(name: str, record_property: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        count, missing = undecided(name)
    record_property("callables", count)
    assert not missing, missing
