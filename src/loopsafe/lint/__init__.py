"""The linter: from files to findings, and from findings to new source."""
