"""What is raised for a configuration that cannot be used."""

from __future__ import annotations


class ConfigError(Exception):
    """Configuration that cannot be used; the text says where, what, and what to write instead."""
