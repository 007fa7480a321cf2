"""The old builder of packages; until 3.11."""
