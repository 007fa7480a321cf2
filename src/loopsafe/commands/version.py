"""Which loopsafe this is."""

from __future__ import annotations


def version() -> str:
    """The version of the installed package; reading it is slow, so ask only to show it."""
    from importlib.metadata import version as installed

    return installed("loopsafe")
