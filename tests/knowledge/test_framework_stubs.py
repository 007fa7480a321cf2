"""Framework stubs say which thread runs what: well formed, true of the packages, understood by the engine."""

from __future__ import annotations

import ast
import textwrap
import warnings
from pathlib import Path

import pytest

from loopsafe import marks
from loopsafe.lint.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.index import Options
from tests.knowledge.framework_cases import CASES
from tests.knowledge.installed import Checker, import_quietly
from tests.knowledge.stub_form import distribution, form_problems, module_name

KNOWLEDGE = Path(marks.__file__).parent / "lint" / "knowledge"
ROOT = KNOWLEDGE / "frameworks"
STUBS = sorted(ROOT.rglob("*.pyi"))
IDS = [path.relative_to(ROOT).as_posix() for path in STUBS]


@pytest.mark.parametrize("path", STUBS, ids=IDS)
def test_is_well_formed(path: Path) -> None:
    source = path.read_text("utf-8")
    tree = ast.parse(source, str(path), feature_version=(3, 10))
    assert ast.get_docstring(tree), "the first line says what the library is"
    assert distribution(source), "the second line names the distribution"
    problems = [*form_problems(tree, also=("True", "False"))]
    assert not problems, "\n".join(["", *problems])


def test_no_module_is_known_twice() -> None:
    names: dict[str, Path] = {}
    for part in ("stdlib", "thirdparty", "frameworks"):
        for path in sorted((KNOWLEDGE / part).rglob("*.pyi")):
            name = module_name(path, KNOWLEDGE / part)
            assert name not in names, f"{path} and {names[name]}"
            names[name] = path


@pytest.mark.knowledge
@pytest.mark.parametrize("path", STUBS, ids=IDS)
def test_names_exist_in_the_installed_package(path: Path) -> None:
    name = module_name(path, ROOT)
    try:
        module = import_quietly(name)
    except Exception as error:
        pytest.skip(f"{name} cannot be imported here: {type(error).__name__}: {error}")
    checker = Checker(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        checker.module(module)
    problems = [p for p in checker.problems if "no parameter True" not in p]
    if name == "trio":  # trio.Path wraps each method of pathlib.Path in a plain function that returns a coroutine
        problems = [p for p in problems if not p.endswith("is async here and sync in the package")]
    assert not problems, "\n".join(["", *problems])


# --------------------------------------------------------------------------------------- what the engine makes of it

SLOW = """
import time

def slow():
    time.sleep(1)

"""


@pytest.mark.parametrize("name", sorted(CASES))
def test_marked_lines_run_on_the_loop_and_no_others(name: str, tmp_path: Path) -> None:
    source = SLOW + textwrap.dedent(CASES[name])
    file = tmp_path / "case.py"
    file.write_text(source, "utf-8")
    report = check([file], Config(tmp_path), options=Options(jobs=1, use_cache=False))
    assert report.troubles == []
    wanted = {number for number, line in enumerate(source.splitlines(), 1) if line.endswith("# loop")}
    seen = {f.span.line: f"{f.code} {f.message}" for f in report.findings if f.code in ("LS101", "LS301", "LS304")}
    lines = source.splitlines()
    missing = [lines[n - 1].strip() for n in sorted(wanted - seen.keys())]
    extra = [f"{lines[n - 1].strip()}: {seen[n]}" for n in sorted(seen.keys() - wanted)]
    assert not missing, missing
    assert not extra, extra
