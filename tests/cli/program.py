"""The command line, called in this process."""

from __future__ import annotations

import pytest

from loopsafe.cli import main

Capture = pytest.CaptureFixture[str]


def run(capsys: Capture, *words: str) -> tuple[int, str, str]:
    """The exit code, and what went to standard output and to standard error."""
    code = main(words)
    seen = capsys.readouterr()
    return code, seen.out, seen.err
