"""Options and fixtures that every test shares."""

from __future__ import annotations

import functools
import os
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_VARIABLES = "LOOPSAFE_"


def pytest_configure() -> None:
    for name in [name for name in os.environ if name.startswith(OWN_VARIABLES)]:
        del os.environ[name]  # what a developer has set for daily work is not what is tested


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what was seen over the committed goldens and counts")


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether goldens are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(autouse=True, scope="session")
def _knowledge_is_read_once() -> Iterator[None]:
    """What the bundled stubs say is a function of their bytes, and reading them is half of what a small check costs."""
    index = sys.modules.get("loopsafe.lint.index")
    if index is None:  # the bridge is tested without the linter
        yield
        return
    from loopsafe.lint.knowledge import FOLDER

    of_any = index.read_facts
    of_stub = functools.cache(of_any)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            index, "read_facts", lambda data, path: (of_stub if path.startswith(FOLDER) else of_any)(data, path)
        )
        yield
