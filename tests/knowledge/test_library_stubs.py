"""Stubs of libraries say only what is true: each is well formed, and names what the installed package really has.

The names are looked up where the package is installed: ``pytest -m knowledge``, by hand.
"""

from __future__ import annotations

import ast
import warnings
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from packaging.version import Version

from loopsafe import marks
from tests.knowledge.installed import Checker, import_quietly
from tests.knowledge.stub_form import as_of, bound_names, distribution, form_problems, module_name, stub_file

if TYPE_CHECKING:
    from collections.abc import Iterator

KNOWLEDGE = Path(marks.__file__).parent / "lint" / "knowledge"
PARTS = ("frameworks", "sketches", "thirdparty")
STUBS = [(KNOWLEDGE / part, path) for part in PARTS for path in sorted((KNOWLEDGE / part).rglob("*.pyi"))]
IDS = [path.relative_to(KNOWLEDGE).as_posix() for _, path in STUBS]
SPELLED_OUT = ("True", "False")  # what marks of frameworks may name instead of a parameter


@pytest.mark.parametrize(("root", "path"), STUBS, ids=IDS)
def test_is_well_formed(root: Path, path: Path) -> None:
    source = path.read_text("utf-8")
    tree = ast.parse(source, str(path), feature_version=(3, 10))
    assert ast.get_docstring(tree), "the first line says what the library is"
    assert distribution(source), "a line under it names the distribution: # knowledge: NAME"
    also = SPELLED_OUT if root.name == "frameworks" else ()
    problems = [*form_problems(tree, also), *import_problems(tree, root)]
    assert not problems, "\n".join(["", *problems])


@cache
def names_of(stub: Path) -> set[str]:
    return bound_names(ast.parse(stub.read_text("utf-8")))


def import_problems(tree: ast.Module, root: Path) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or node.level:
            continue
        module = node.module or ""
        file = stub_file(module, root)
        for alias in node.names:
            if module == "loopsafe.marks" and alias.name not in marks.__all__:
                yield f"{node.lineno}: no mark {alias.name!r}"
            elif file and alias.name not in names_of(file) and stub_file(f"{module}.{alias.name}", root) is None:
                yield f"{node.lineno}: the stub of {module} has no {alias.name}"


def test_no_module_is_known_twice() -> None:
    names: dict[str, Path] = {}
    for part in ("stdlib", *PARTS):
        for path in sorted((KNOWLEDGE / part).rglob("*.pyi")):
            name = module_name(path, KNOWLEDGE / part)
            assert name not in names, f"{path} and {names[name]}"
            names[name] = path


@pytest.mark.knowledge
@pytest.mark.parametrize(("root", "path"), STUBS, ids=IDS)
def test_names_exist_in_the_installed_package(
    root: Path, path: Path, record_property: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LITELLM_LOCAL_MODEL_COST_MAP", "True")  # its import fetches a list otherwise
    name = module_name(path, root)
    try:
        module = import_quietly(name)
    except Exception as error:
        pytest.skip(f"{distribution(path.read_text('utf-8'))} cannot be imported here: {type(error).__name__}: {error}")
    source = path.read_text("utf-8")
    if as_of(source) and Version(version(distribution(source))) < Version(as_of(source)):
        pytest.skip(f"{distribution(source)} is older here than {as_of(source)}, which the stub is of")
    checker = Checker(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        checker.module(module)
    record_property("names", checker.checked)
    problems = [problem for problem in checker.problems if "no parameter True" not in problem]
    if name == "trio":  # trio.Path wraps each method of pathlib.Path in a plain function that returns a coroutine
        problems = [problem for problem in problems if not problem.endswith("is async here and sync in the package")]
    assert not problems, "\n".join(["", *problems])
