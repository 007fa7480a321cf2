"""Third-party stubs say only what is true: each is well formed, and names what the installed package really has.

The first half is fast and needs no package. The second half (``pytest -m knowledge``) looks every class, function,
method and attribute of a stub up in the package named by its ``# knowledge: DISTRIBUTION`` line, wherever it can be
imported, and says so where it cannot. Two comments on a name's line excuse it: ``# dynamic`` (made at run time, out of
reach of attribute lookup) and ``# version: WHAT`` (present in some releases only). Names that begin with an underscore
are the stub's own, and ``__getattr__`` is its way to say that members are made at run time. ``# async: WHY`` excuses
an ``async def`` that stands for a function returning an awaitable; ``# base: WHY`` a base that the class behaves like
without having it; ``# is: PATH`` says which class a class of the stub stands for, where its own name is not that
class's.
"""

from __future__ import annotations

import ast
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe import marks
from tests.knowledge.installed import Checker, import_quietly
from tests.knowledge.stub_form import bound_names, distribution, form_problems, module_name, stub_file

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(marks.__file__).parent / "lint" / "knowledge" / "thirdparty"
STUBS = sorted(ROOT.rglob("*.pyi"))
IDS = [str(path.relative_to(ROOT)) for path in STUBS]


@pytest.mark.parametrize("path", STUBS, ids=IDS)
def test_is_well_formed(path: Path) -> None:
    source = path.read_text("utf-8")
    tree = ast.parse(source, str(path), feature_version=(3, 10))
    assert ast.get_docstring(tree), "the first line says what the library is"
    assert distribution(source), "a line under it names the distribution: # knowledge: NAME"
    problems = [*form_problems(tree), *import_problems(tree)]
    assert not problems, "\n".join(["", *problems])


@cache
def names_of(stub: Path) -> set[str]:
    return bound_names(ast.parse(stub.read_text("utf-8")))


def import_problems(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or node.level:
            continue
        module = node.module or ""
        file = stub_file(module, ROOT)
        for alias in node.names:
            if module == "loopsafe.marks" and alias.name not in marks.__all__:
                yield f"{node.lineno}: no mark {alias.name!r}"
            elif file and alias.name not in names_of(file) and stub_file(f"{module}.{alias.name}", ROOT) is None:
                yield f"{node.lineno}: the stub of {module} has no {alias.name}"


@pytest.mark.knowledge
@pytest.mark.parametrize("path", STUBS, ids=IDS)
def test_names_exist_in_the_installed_package(
    path: Path, record_property: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LITELLM_LOCAL_MODEL_COST_MAP", "True")  # its import fetches a list otherwise
    try:
        module = import_quietly(module_name(path, ROOT))
    except Exception as error:
        pytest.skip(f"{distribution(path.read_text('utf-8'))} cannot be imported here: {type(error).__name__}: {error}")
    checker = Checker(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        checker.module(module)
    record_property("names", checker.checked)
    assert not checker.problems, "\n".join(["", *checker.problems])
