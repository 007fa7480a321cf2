"""SARIF 2.1.0 with code flows, for GitHub code scanning and editors: the path to the primitive can be walked."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from loopsafe.lint.report.fingerprint import fingerprints

if TYPE_CHECKING:
    from loopsafe.lint.model import Finding, Hop, Report, Trouble
    from loopsafe.lint.report.context import Context

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "PROJECT"


def render(report: Report, context: Context) -> str:
    """One run of one tool."""
    codes = sorted({finding.code for finding in report.findings})
    names = fingerprints(report.findings, context)
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "loopsafe",
                "semanticVersion": context.version or "0",
                "rules": [_rule(code, report, context) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, codes.index(finding.code), name, context)
            for finding, name in zip(report.findings, names, strict=True)
        ],
        "invocations": [
            {
                "executionSuccessful": bool(report.checked or not report.troubles),
                "toolExecutionNotifications": [_notification(trouble, context) for trouble in report.troubles],
            }
        ],
    }
    if context.root:
        run["originalUriBaseIds"] = {ROOT: {"uri": PurePath(context.root).as_uri().rstrip("/") + "/"}}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str, report: Report, context: Context) -> dict[str, Any]:
    example = next(finding for finding in report.findings if finding.code == code)
    rule: dict[str, Any] = {"id": code, "name": example.slug}
    known = context.rule(code)
    if known is not None:
        rule["shortDescription"] = {"text": known.summary}
        rule["fullDescription"] = {"text": known.summary}
        rule["help"] = {"text": known.doc, "markdown": known.doc}
        rule["defaultConfiguration"] = {"enabled": known.default, "level": example.severity.value}
    return rule


def _result(finding: Finding, index: int, name: str, context: Context) -> dict[str, Any]:
    """A finding as a SARIF result, with its path as a code flow."""
    span = finding.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": _artifact(finding.path, context), "region": region}
    }
    if finding.function:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.function, "kind": "function"}]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": {"text": finding.message},
        "locations": [location],
        "partialFingerprints": {"loopsafe/v1": name},
        "properties": {"confidence": finding.confidence.value, "primitive": finding.primitive},
    }
    if finding.hops:
        steps = [_step(hop, context) for hop in finding.hops]
        result["codeFlows"] = [{"threadFlows": [{"locations": steps}]}]
    return result


def _step(hop: Hop, context: Context) -> dict[str, Any]:
    where = f" in {hop.function}" if hop.function else ""
    region = {"startLine": hop.line, "startColumn": hop.column}
    return {
        "location": {
            "physicalLocation": {"artifactLocation": _artifact(hop.path, context), "region": region},
            "message": {"text": f"{hop.text}{where}"},
        }
    }


def _artifact(path: str, context: Context) -> dict[str, str]:
    inside = context.uri(path)
    if inside is not None:
        base = {"uriBaseId": ROOT} if context.root else {}
        return {"uri": quote(inside, errors="surrogateescape"), **base}
    return {"uri": PurePath(path).as_uri() if PurePath(path).is_absolute() else quote(path.replace("\\", "/"))}


def _notification(trouble: Trouble, context: Context) -> dict[str, Any]:
    region = {"startLine": trouble.line, "startColumn": trouble.column}
    return {
        "descriptor": {"id": trouble.code},
        "level": "error",
        "message": {"text": trouble.message},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(trouble.path, context), "region": region}}],
    }
