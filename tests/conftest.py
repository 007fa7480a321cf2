"""Options and fixtures that every test shares."""

from __future__ import annotations

import os

import pytest

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
