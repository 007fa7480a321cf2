"""Linking, where a fixture could not say it: cycles, finiteness, contexts, syntax of a newer Python."""
