"""What a project's configuration means for fixes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loopsafe.lint.model import Finding


@dataclass(frozen=True, slots=True)
class FixOptions:
    """How fixes are written, and which of them are wanted."""

    unsafe: bool = True
    select: frozenset[str] | None = None
    offload_helper: str = ""
    bridge: str = ""
    wait_timeout: float | None = None
    target_version: tuple[int, int] = (3, 10)
    async_library: str = "auto"

    @classmethod
    def from_config(cls, config: Any, *, unsafe: bool, select: frozenset[str] | None) -> FixOptions:
        """Take what is needed from a configuration; what it lacks has its default."""
        return cls(
            unsafe=unsafe,
            select=select,
            offload_helper=getattr(config, "offload_helper", None) or "",
            bridge=getattr(config, "bridge", None) or "",
            wait_timeout=getattr(config, "wait_timeout", None),
            target_version=_version(getattr(config, "target_version", None)),
            async_library=getattr(config, "async_library", None) or "auto",
        )

    def wants(self, finding: Finding) -> bool:
        """Whether ``finding`` is among the selected codes (whole, a prefix, or the rule's name)."""
        if self.select is None:
            return True
        return any(finding.code.startswith(one) or one in (finding.slug, "ALL") for one in self.select)


def _version(value: object) -> tuple[int, int]:
    if isinstance(value, Sequence) and not isinstance(value, str) and len(value) >= 2:
        return int(value[0]), int(value[1])
    digits = str(value or "").lower().removeprefix("py")
    major, dot, minor = digits.partition(".")
    if not dot:
        major, minor = digits[:1], digits[1:]
    return (int(major), int(minor.partition(".")[0])) if major.isdigit() and minor[:1].isdigit() else (3, 10)
