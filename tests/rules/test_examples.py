"""What a rule's docstring shows is true: Bad is reported by this rule and no other, Good is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.registry import RuleInfo, all_rules
from tests.one_file import check_source

from .examples import example

if TYPE_CHECKING:
    from pathlib import Path

RULES = [pytest.param(rule, id=rule.slug) for rule in all_rules()]


def codes(tmp_path: Path, source: str, rule: RuleInfo) -> list[str]:
    """The codes found in ``source`` with the default rules and this one."""
    compile(source, rule.slug, "exec")
    report = check_source(tmp_path, source, extend_select=(rule.code,))
    assert report.troubles == []
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize("rule", RULES)
def test_bad_is_reported_by_this_rule_alone(rule: RuleInfo, tmp_path: Path) -> None:
    assert set(codes(tmp_path, example(rule, "Bad"), rule)) == {rule.code}


@pytest.mark.parametrize("rule", RULES)
def test_good_is_silent(rule: RuleInfo, tmp_path: Path) -> None:
    assert codes(tmp_path, example(rule, "Good"), rule) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_docstring_says_more_than_its_summary(rule: RuleInfo) -> None:
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert example(rule, "Bad")
    assert example(rule, "Good")
