"""Names for findings that survive edits elsewhere in the file, for services that compare one run with the next."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.model import Finding
    from loopsafe.lint.report.context import Context


def fingerprints(findings: Iterable[Finding], context: Context) -> list[str]:
    """One for each finding: file, function, primitive, code, and the how-manieth of its like; no line numbers."""
    seen: Counter[tuple[str, ...]] = Counter()
    out = []
    for finding in findings:
        key = (context.uri(finding.path) or finding.path, finding.function, finding.primitive, finding.code)
        seen[key] += 1
        text = "\0".join((*key, str(seen[key])))
        out.append(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest())
    return out
