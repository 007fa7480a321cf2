"""The package of the URL modules."""
