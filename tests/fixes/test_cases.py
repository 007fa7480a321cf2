"""Every strategy in every position: what is written, what is refused, and that nothing else changes."""

from __future__ import annotations

import ast
import codecs
import dataclasses
from pathlib import Path

import pytest

from loopsafe.lint.fixes import FixOptions, FixResult, fix_source
from tests.fixes.marked import Case, read_cases, unmark, write_cases

FOLDER = Path(__file__).parent / "cases"
CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]
IDS = [f"{case.strategy}: {case.title}" for case in CASES]
each_case = pytest.mark.parametrize("case", CASES, ids=IDS)


def options(case: Case) -> FixOptions:
    timeout = case.argument("wait_timeout")
    major, _, minor = case.argument("target", "3.11").partition(".")
    return FixOptions(
        unsafe=case.argument("safe_only") != "yes",
        offload_helper=case.argument("configured_helper"),
        bridge=case.argument("bridge"),
        wait_timeout=float(timeout) if timeout else None,
        target_version=(int(major), int(minor)),
        async_library=case.argument("async_library", "auto"),
    )


def fixed(case: Case) -> FixResult:
    source, findings = unmark(case.before, case.strategy, case.arguments, case.argument("refusal"))
    return fix_source(source.encode(), findings, options(case))


def outcome(result: FixResult) -> str:
    """The new source, then one line for each finding that was left."""
    reasons = "".join(f"# not fixed: {reason}\n" for _, reason in result.left)
    return result.source.decode() + reasons


@each_case
def test_becomes_what_people_have_read(case: Case, accept: bool) -> None:
    if accept:
        path = FOLDER / f"{case.strategy}.txt"
        cases = [
            dataclasses.replace(one, after=outcome(fixed(one))) if one == case else one for one in read_cases(path)
        ]
        write_cases(path, cases)
    else:
        assert outcome(fixed(case)) == case.after


@each_case
def test_every_finding_is_fixed_or_left_once(case: Case) -> None:
    _, findings = unmark(case.before, case.strategy, case.arguments, case.argument("refusal"))
    result = fixed(case)
    assert sorted([*result.fixed, *(one for one, _ in result.left)], key=repr) == sorted(findings, key=repr)
    assert all(reason for _, reason in result.left)


@each_case
def test_the_result_compiles(case: Case) -> None:
    result = fixed(case)
    compile(result.source, "case.py", "exec", dont_inherit=True)


@each_case
def test_line_ends_are_kept(case: Case) -> None:
    for newline in ("\r\n", "\r"):
        source, findings = unmark(case.before, case.strategy, case.arguments, case.argument("refusal"))
        result = fix_source(source.replace("\n", newline).encode(), findings, options(case))
        assert result.source.decode() == fixed(case).source.decode().replace("\n", newline)


@each_case
def test_encoding_and_byte_order_mark_are_kept(case: Case) -> None:
    source, findings = unmark(case.before, case.strategy, case.arguments, case.argument("refusal"))
    result = fix_source(codecs.BOM_UTF8 + source.encode(), findings, options(case))
    assert result.source == codecs.BOM_UTF8 + fixed(case).source


@each_case
def test_characters_before_the_expression_do_not_move_it(case: Case) -> None:
    """Columns count characters, ``ast`` counts bytes: a name that is wider in bytes shows every mix-up."""
    wide = dataclasses.replace(case, before=case.before.replace("self", "sélf").replace("url", "ürł"))
    plain = fixed(case).source.decode().replace("self", "sélf").replace("url", "ürł")
    if "self" not in "".join(value for _, value in case.arguments) and case.strategy != "dispatch":
        assert fixed(wide).source.decode() == plain


@each_case
def test_without_findings_nothing_changes(case: Case) -> None:
    source = fixed(case).source
    assert fix_source(source, [], options(case)).source == source


@each_case
def test_statements_without_findings_are_the_same_trees(case: Case) -> None:
    """Each top level statement without a finding is still there, and its lines are the same; not what makes a lock."""
    source, findings = unmark(case.before, case.strategy, case.arguments, case.argument("refusal"))
    result = fixed(case).source.decode()
    guilty = {number for one in findings for number in range(one.span.line, one.span.end_line + 1)}
    for node in ast.parse(source).body:
        lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
        if not guilty.intersection(lines) and not isinstance(node, (ast.Import, ast.ImportFrom)):
            if case.strategy == "async-lock" and "lock" in (ast.get_source_segment(source, node) or "").lower():
                continue
            assert (ast.get_source_segment(source, node) or "?") in result
