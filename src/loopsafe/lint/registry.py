"""The rules: how one declares itself, and how they are found."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from loopsafe.lint.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from loopsafe.lint.facts import Event
    from loopsafe.lint.sites.site import Site, Verdict

    Check = Callable[[Site], Verdict | None]
    Glance = Callable[[Event], bool]


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """One rule.

    ``summary`` is the first line of ``doc``, which is the docstring; ``default``: whether the rule is on unless
    somebody turns it off; ``fix``: ``safe``, ``unsafe`` or ``advice``. ``check`` returns None where there is nothing
    to report. ``on`` lists the triggers, which say the sites that ``check`` is shown:

    * ``"primitive:KIND"``: a call on the loop of a primitive of that kind (``"primitive:waits:future"`` for waits,
      ``"primitive:twin"`` where there is an async form, ``"primitive:configured"`` for the user's own)
    * ``"reach:EFFECT"``: an event on the loop that reaches a primitive of that effect through calls
    * ``"loop-call"``: every call on the loop; ``"call"``: every call anywhere
    * ``"loop-enter"``, ``"loop-iter"``: every ``with``, every iteration on the loop
    * ``"mark:NAME"``: every call, anywhere, of something that carries the mark
    * ``"anywhere:KIND"``: a primitive off the loop: ``"anywhere:subprocess"``, ``"anywhere:waits:thread"``
    * ``"if"``, ``"try"``, ``"raise"``: those statements, in any function
    """

    code: str
    slug: str
    summary: str
    default: bool
    severity: Severity
    fix: str
    doc: str
    on: tuple[str, ...]
    check: Check
    glance: Glance | None = None
    """A look at the event alone: false when the rule has nothing to say, so that nothing need be resolved."""


_RULES: dict[str, RuleInfo] = {}


def rule(
    code: str,
    slug: str,
    *,
    on: str | tuple[str, ...],
    fix: str = "advice",
    default: bool = True,
    severity: Severity = Severity.ERROR,
    glance: Glance | None = None,
) -> Callable[[Check], Check]:
    """Declare a rule; its docstring is what ``loopsafe explain`` prints, the first line is the summary."""

    def declare(check: Check) -> Check:
        doc = (check.__doc__ or "").strip()
        summary = doc.partition("\n")[0].rstrip(".")
        triggers = (on,) if isinstance(on, str) else on
        _RULES[code] = RuleInfo(code, slug, summary, default, severity, fix, doc, triggers, check, glance)
        return check

    return declare


@cache
def all_rules() -> Sequence[RuleInfo]:
    """Every rule, by code."""
    from loopsafe.lint import rules

    for module in pkgutil.iter_modules(rules.__path__):
        importlib.import_module(f"{rules.__name__}.{module.name}")
    return tuple(_RULES[code] for code in sorted(_RULES))


def find_rule(code_or_slug: str) -> RuleInfo | None:
    """The rule with this code or slug."""
    return next((rule for rule in all_rules() if code_or_slug in (rule.code, rule.slug)), None)
