"""``loopsafe rules``: list the rules, or what is known about packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.lint.report.paint import Painter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from loopsafe.commands.arguments import Arguments
    from loopsafe.lint.registry import RuleInfo

FAMILIES = {
    "LS1": "directly on the loop",
    "LS2": "on the loop, waiting for a thread or process",
    "LS3": "reached through calls",
    "LS4": "running a loop",
    "LS5": "waits without an end, anywhere",
    "LS9": "trouble",
}


def run(arguments: Arguments) -> int:
    """Print the list."""
    colours = output.colours(arguments.text("color", "auto"))
    as_json = arguments.text("output-format") == "json"
    if arguments.given("knowledge"):
        from loopsafe.lint import knowledge

        coverage = knowledge.coverage()
        output.write(_json_of_knowledge(coverage) if as_json else _knowledge(coverage, Painter(colours)))
        return 0
    from loopsafe.lint import registry

    rules = sorted(registry.all_rules(), key=lambda rule: rule.code)
    output.write(_json_of_rules(rules) if as_json else _rules(rules, Painter(colours)))
    return 0


def _rules(rules: Sequence[RuleInfo], paint: Painter) -> str:
    longest = max((len(rule.slug) for rule in rules), default=0)
    lines: list[str] = []
    family = ""
    for rule in rules:
        if rule.code[:3] != family:
            family = rule.code[:3]
            lines += ["", paint((f"{family}  {FAMILIES.get(family, '')}", "heading"))]
        state = "" if rule.default else " (off)"
        fix = rule.fix if rule.fix != "advice" else ""
        lines.append(
            paint(
                (rule.code, "error" if rule.default else "faint"),
                (f"  {rule.slug:<{longest}}  {fix:<6}  ", ""),
                (rule.summary, ""),
                (state, "faint"),
            )
        )
    lines += [
        "",
        "safe, unsafe: what `loopsafe fix` does, and `loopsafe fix --unsafe`; (off): turn on with --extend-select.",
    ]
    return "\n".join(lines).lstrip("\n") + "\n"


def _json_of_rules(rules: Sequence[RuleInfo]) -> str:
    import json

    rows = [
        {
            "code": rule.code,
            "slug": rule.slug,
            "summary": rule.summary,
            "default": rule.default,
            "severity": rule.severity.value,
            "fix": rule.fix,
            "doc": rule.doc,
        }
        for rule in rules
    ]
    return json.dumps(rows, indent=2) + "\n"


def _knowledge(coverage: Sequence[tuple[str, int, Mapping[str, int]]], paint: Painter) -> str:
    longest = max((len(package) for package, _, _ in coverage), default=0)
    lines = []
    for package, callables, kinds in coverage:
        listed = ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items(), key=lambda item: -item[1]))
        lines.append(paint((f"{package:<{longest}}", "heading"), (f"  {callables:5}", ""), (f"  {listed}", "faint")))
    total = sum(callables for _, callables, _ in coverage)
    lines += ["", f"{total} callables of {len(coverage)} packages."]
    return "\n".join(lines) + "\n"


def _json_of_knowledge(coverage: Sequence[tuple[str, int, Mapping[str, int]]]) -> str:
    import json

    rows = [{"package": package, "callables": n, "kinds": dict(kinds)} for package, n, kinds in coverage]
    return json.dumps(rows, indent=2) + "\n"
