"""Findings → new source.

Rewrites are insertions and small replacements at the places that ``ast`` reports, not a printed tree: what is not
part of a rewrite cannot change, nested rewrites compose, and a file costs one parse instead of the ten that a concrete
syntax tree takes.

The modules, from what is called first to what everything is made of:

* the way of a file: ``files`` (read, replace whole), ``pipeline`` (plan, render, verify, again), ``plan`` (which
  rewrite repairs which findings), ``places`` (where findings stand), ``rendering`` (text that compiles),
  ``verification`` (nothing new is found afterwards), ``options``
* strategies: ``strategies/`` (one module each), ``registry`` (found by name), ``job`` (what they are given);
  ``extract_function/`` moves statements, ``plain_def`` makes a handler sync and ``turning`` a helper async, for which
  no single finding could ask
* what strategies share: ``offloading`` (how the file hands work to a thread), ``bridging`` (how sync code runs a
  coroutine), ``dispatches`` and ``dispatch_checks`` (the hand-made dispatch), ``iteration`` (loops over what blocks),
  ``operations`` (methods that Python calls), ``calls`` (functions and arguments taken apart), ``layout`` and
  ``long_lines`` (line breaks)
* what may be done where: ``await_positions`` (may it be awaited here?), ``awaiting`` and ``shared_targets`` (what
  becomes of what is around it), ``portability`` (may it run in a thread?),
  ``seeking`` (files that tasks share), ``bound_calls`` (names of what may not)
* names and values: ``scopes`` (what is bound where), ``dataflow`` (what is certainly bound, what is read later),
  ``captures`` (functions that share variables), ``imports`` and ``import_edits`` (how a name is imported),
  ``fresh_names`` (names for what is new)
* text: ``text`` (offsets, lines, parents), ``fstrings`` (places inside them before Python 3.12), ``edits``
"""

from __future__ import annotations

from loopsafe.lint.fixes.files import FileChange, fix_files, write
from loopsafe.lint.fixes.options import FixOptions
from loopsafe.lint.fixes.pipeline import FixResult, fix_source

__all__ = ["FileChange", "FixOptions", "FixResult", "fix_files", "fix_source", "write"]
