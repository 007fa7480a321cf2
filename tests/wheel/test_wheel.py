"""The wheel and the source distribution, built, looked into and installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "loopsafe"
OUTSIDE = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}

IMPORTS = """
import sys
import loopsafe
from loopsafe import run_sync

async def answer():
    return 42

assert run_sync(answer) == 42
print([name for name in sys.modules if name.startswith(("loopsafe.lint", "loopsafe.commands", "rich"))])
"""


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=OUTSIDE,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def environment(folder: Path, *install: str) -> Path:
    """Make a virtual environment with something in it; its Python."""
    made = run(sys.executable, "-m", "venv", folder, folder=folder.parent)
    assert made.returncode == 0, made.stderr
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    installed = run(python, "-m", "pip", "install", "--quiet", *install, folder=folder)
    assert installed.returncode == 0, installed.stderr
    return python


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both distributions."""
    folder = tmp_path_factory.mktemp("dist")
    source = folder / "source"
    ignore = shutil.ignore_patterns(".*_cache", ".git", ".venv", ".hypothesis", "__pycache__", "dist")
    shutil.copytree(ROOT, source, ignore=ignore)
    python = environment(folder / "venv", "hatchling")
    code = "import sys, hatchling.build as b; b.build_wheel(sys.argv[1]); b.build_sdist(sys.argv[1])"
    done = run(python, "-c", code, str(folder), folder=source)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (path,) = built.glob("*.whl")
    return path


def test_the_wheel_holds_the_package_with_stubs_and_types_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if ".dist-info/" not in name}
    there = {
        f"loopsafe/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert shipped == there
    assert "loopsafe/py.typed" in shipped
    assert "loopsafe/lint/knowledge/stdlib/time.pyi" in shipped


def test_the_source_distribution_has_what_tests_and_builds_need(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE", "src/loopsafe/__init__.py", "tests/conftest.py"} <= names
    assert "fixtures/example/shop/api.py" in names
    assert not [name for name in names if name.startswith((".ci", ".venv")) or "__pycache__" in name]


def test_without_extras_the_bridge_works_and_nothing_of_the_linter_is_there(wheel: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "venv", str(wheel))
    seen = run(python, "-W", "error", "-c", IMPORTS, folder=tmp_path)
    assert (seen.returncode, seen.stdout.strip()) == (0, "[]"), seen.stderr
    listed = run(python, "-m", "pip", "list", "--format=freeze", folder=tmp_path).stdout
    assert {line.partition("==")[0] for line in listed.split()} <= {"loopsafe", "pip", "setuptools"}
    coloured = run(python, "-m", "loopsafe", "rules", "--color", "always", folder=tmp_path)
    assert (coloured.returncode, coloured.stderr.strip()) == (
        2,
        'loopsafe: error: this needs rich: pip install "loopsafe[lint]"',
    )


def test_with_the_lint_extra_the_command_line_works(wheel: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "venv", f"{wheel}[lint]")
    shutil.copytree(ROOT / "fixtures" / "example", tmp_path / "example")
    loopsafe = python.parent / "loopsafe"
    checked = run(loopsafe, "check", "example/shop", folder=tmp_path)
    assert checked.returncode == 1
    assert "3 calls away" in checked.stdout
    fixed = run(loopsafe, "fix", "--unsafe", "example", folder=tmp_path)
    assert fixed.returncode == 0, fixed.stderr
    assert run(loopsafe, "check", "example", folder=tmp_path).returncode == 0
