"""The generated table of marked names says what the stubs say."""

from __future__ import annotations

import textwrap
from pathlib import Path

from loopsafe.lint import lexicon
from loopsafe.lint.knowledge import names
from tests.knowledge.marked_names import scan_knowledge

HEADER = '''"""The names that the stubs mark, by mark: written by ``pytest --accept``, never by hand."""

NAMES: dict[str, str] = {
'''


def _rendered() -> str:
    parts = [HEADER]
    for mark, found in sorted(scan_knowledge().items()):
        lines = textwrap.wrap(" ".join(sorted(found)), 100, break_long_words=False, break_on_hyphens=False)
        if len(lines) == 1:
            parts.append(f'    "{mark}": "{lines[0]}",\n')
            continue
        parts.append(f'    "{mark}": (\n')
        parts += [f'        "{line} "\n' for line in lines[:-1]]
        parts.append(f'        "{lines[-1]}"\n    ),\n')
    return "".join([*parts, "}\n"])


def test_the_table_of_marked_names_is_what_the_stubs_say(accept: bool) -> None:
    path = Path(names.__file__)
    if accept:
        path.write_text(_rendered(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == _rendered(), (
        "stubs changed: pytest --accept tests/knowledge/test_names.py"
    )


def test_every_mark_that_leads_rules_to_calls_is_in_the_table() -> None:
    for mark in ("schedules", "offloads", "waits:thread", "waits:future", "obtains_loop", "effect:property"):
        assert lexicon.marked_names(mark), mark
