"""What is raised for a configuration that cannot be used."""

from __future__ import annotations

from loopsafe.lint.mistakes import Mistake


class ConfigError(Mistake):
    """Configuration that cannot be used; the text says where, what, and what to write instead."""
