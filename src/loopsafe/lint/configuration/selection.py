"""Which rules are on, in a project and in each of its files, by what the settings select and ignore."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from loopsafe.lint import registry
from loopsafe.lint.files.gitignore import Ignore

if TYPE_CHECKING:
    from loopsafe.lint.configuration.config import Config


def selected(config: Config) -> frozenset[str]:
    """The codes of the rules that are on.

    The most exact of the selectors that cover a rule decides, so ``ignore = ["LS3"]`` with ``select = ["LS301"]``
    leaves LS301 on; between equals, ``ignore`` wins. Without ``select`` the rules that are on by default are on.
    """
    chosen = (*config.select, *config.extend_select)
    on = set()
    for rule in registry.all_rules():
        by_default = 0 if rule.default and not config.select else -1
        pro = max((_coverage(text, rule.code, rule.slug) for text in chosen), default=-1)
        contra = max((_coverage(text, rule.code, rule.slug) for text in config.ignore), default=-1)
        if max(pro, by_default) > contra:
            on.add(rule.code)
    return frozenset(on)


def ignored_in(config: Config, path: str | os.PathLike[str]) -> frozenset[str]:
    """The codes that ``per-file-ignores`` turns off in the file ``path``."""
    if not config.per_file_ignores:
        return frozenset()
    name = os.path.relpath(os.path.abspath(os.fspath(path)), config.folder).replace(os.sep, "/")
    texts = [
        text for pattern, selectors in config.per_file_ignores if Ignore((pattern,)).covers(name) for text in selectors
    ]
    return frozenset(
        rule.code for rule in registry.all_rules() if any(_coverage(text, rule.code, rule.slug) >= 0 for text in texts)
    )


def _coverage(selector: str, code: str, slug: str) -> int:
    """How exactly ``selector`` covers a rule: the length of the prefix it gives, or -1 when it does not cover it."""
    if selector == "ALL":
        return 1
    if selector == slug:
        return len(code) + 1
    return len(selector) + 1 if code.startswith(selector) else -1
