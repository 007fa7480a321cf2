"""The results of string methods with constant arguments: ``"env/KEY".removeprefix("env/")``."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import ARGUMENTS, CALLEE, CONSTANT, ELEMENTS, KEYWORDS, OF, TAG, method_of
from loopsafe.lint.link.program.types import Lit

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

METHODS = frozenset({
    "capitalize", "casefold", "endswith", "isdigit", "lower", "lstrip", "removeprefix", "removesuffix", "replace",
    "rstrip", "startswith", "strip", "title", "upper",
})  # fmt: skip
MOST_RESULTS = 16  # of the ways to combine what text and arguments may be


def folded(certainty: Certainty, context: Context, env: Env, number: int, depth: int) -> Types:
    """The constant result of a string method, if the string and the arguments are constants."""
    event = context.frame.events[number]
    method = method_of(event[CALLEE])
    if method not in METHODS or event[KEYWORDS]:
        return ()
    choices = [_constants(certainty, context, env, event[CALLEE][OF], depth)]
    if not choices[0] or not all(isinstance(text, str) for text in choices[0]):
        return ()
    choices += [_constants(certainty, context, env, value, depth) for value in event[ARGUMENTS]]
    ways = 1
    for one in choices:
        ways *= len(one)
    if not 0 < ways <= MOST_RESULTS:
        return ()
    try:
        results = [getattr(text, method)(*given) for text, *given in product(*choices)]
    except (TypeError, ValueError):
        return ()  # raises
    return tuple(Lit(result, result.__class__.__name__) for result in dict.fromkeys(results))


def _constants(certainty: Certainty, context: Context, env: Env, value: Value, depth: int) -> list[Any]:
    """The constants that a value can be, or the one tuple of constants; empty if that is not certain."""
    if value is not None and value[TAG] == "seq":
        members = value[ELEMENTS]
        all_constant = all(member is not None and member[TAG] == "const" for member in members)
        return [tuple(member[CONSTANT] for member in members)] if all_constant else []
    known = certainty.certain(context, env, value, depth + 1)
    constants = [t.value for t in known if isinstance(t, Lit)]
    return constants if len(constants) == len(known) else []
