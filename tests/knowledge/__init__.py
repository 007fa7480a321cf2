"""Stubs: well formed, true of the packages they describe, and understood by the engine."""
