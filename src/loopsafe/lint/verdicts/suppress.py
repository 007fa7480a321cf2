"""``# noqa``: which comments silence which findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopsafe.lint.model import Finding

# Somebody who silenced the same statement of another linter does not want to hear it from us.
EQUIVALENT = {
    "ASYNC251": "LS101",
    "ASYNC210": "LS102",
    "ASYNC211": "LS102",
    "ASYNC212": "LS102",
    "ASYNC220": "LS108",
    "ASYNC221": "LS103",
    "ASYNC222": "LS103",
    "ASYNC230": "LS104",
    "ASYNC231": "LS104",
    "ASYNC232": "LS104",
    "ASYNC240": "LS107",
    "ASYNC250": "LS106",
}


def is_suppressed(noqa: dict[int, tuple[str, ...]], finding: Finding) -> bool:
    """Whether a comment on the lines of the finding names it, or everything."""
    if not noqa:
        return False
    for line in range(finding.span.line, finding.span.end_line + 1):
        codes = noqa.get(line)
        if codes is not None and (not codes or any(covers(code, finding.code) for code in codes)):
            return True
    return False


def covers(written: str, code: str) -> bool:
    """Whether the code in a comment covers ``code``: as a prefix, like flake8, or as another linter's name for it."""
    return code.startswith(written) or EQUIVALENT.get(written) == code
