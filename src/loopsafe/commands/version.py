"""Which loopsafe this is."""

from __future__ import annotations


def version() -> str:
    """The version of the installed package; reading it is slow, so ask only to show it."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("loopsafe")
    except PackageNotFoundError:  # run from its source
        return "of no version"
