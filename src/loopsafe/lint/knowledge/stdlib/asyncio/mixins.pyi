"""Binding of primitives to their loop."""
