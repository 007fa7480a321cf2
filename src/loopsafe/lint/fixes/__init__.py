"""Findings → new source.

Rewrites are insertions and small replacements at the places that ``ast`` reports, not a printed tree: what is not
part of a rewrite cannot change, nested rewrites compose, and a file costs one parse instead of the ten that a concrete
syntax tree takes.

The modules, from what is called first to what everything is made of:

* ``rounds``: all files, until nothing changes any more
* the way of a file: ``files`` (read, replace whole), ``pipeline`` (plan, render, verify, again), ``plan`` (which
  rewrite repairs which findings), ``places`` (where findings stand), ``rendering`` (text that compiles),
  ``verification`` (nothing new is found afterwards), ``options``
* ``strategies/`` (one module each), ``registry`` (found by name), ``job`` (what they are given);
  ``extract_function/`` moves statements, ``make_sync`` makes a handler sync and ``make_async`` a helper async, for
  which no single finding could ask
* ``building_blocks/``: what strategies share
* ``safety/``: what may be done where
* ``names/``: what a name means in a file, and how a new one is brought in
* ``source/``: the text of a file and its edits
"""

from __future__ import annotations

from loopsafe.lint.fixes.files import FileChange, fix_files, write
from loopsafe.lint.fixes.options import FixOptions
from loopsafe.lint.fixes.pipeline import FixResult, fix_source
from loopsafe.lint.fixes.rounds import fix_until_settled

__all__ = ["FileChange", "FixOptions", "FixResult", "fix_files", "fix_source", "fix_until_settled", "write"]
