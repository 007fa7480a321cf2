"""What a project's configuration means for fixes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.model import Finding

_TIMED = ("join-thread", "add-timeout")
OLDEST = (3, 10)
"""The Python that fixed code runs on where the project does not say which."""


@dataclass(frozen=True, slots=True)
class FixOptions:
    """How fixes are written, and which of them are wanted."""

    unsafe: bool = True
    select: frozenset[str] | None = None
    offload_helper: str = ""
    bridge: str = ""
    wait_timeout: float | None = None
    target_version: tuple[int, int] = OLDEST
    async_library: str = "auto"

    @classmethod
    def from_config(cls, config: Config, *, unsafe: bool, select: frozenset[str] | None) -> FixOptions:
        """Take what is needed from a configuration."""
        return cls(
            unsafe=unsafe,
            select=select,
            offload_helper=config.offload_helper,
            bridge=config.bridge,
            wait_timeout=config.wait_timeout,
            target_version=config.target_version or OLDEST,
            async_library=config.async_library,
        )

    def wants(self, finding: Finding) -> bool:
        """Whether ``finding`` is among the selected codes (whole, a prefix, or the rule's name)."""
        if self.select is None:
            return True
        return any(finding.code.startswith(one) or one in (finding.slug, "ALL") for one in self.select)

    def is_safe(self, finding: Finding) -> bool:
        """Whether its fix needs no ``--unsafe``; a limit on a wait needs none where the project says how long."""
        if finding.fix is None:
            return False
        return self.wait_timeout is not None if finding.fix.strategy in _TIMED else finding.fix.safe
