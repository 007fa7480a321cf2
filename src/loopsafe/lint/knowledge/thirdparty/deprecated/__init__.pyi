"""Deprecated: a decorator that warns, and calls what it decorates."""
# knowledge: Deprecated
from deprecated.classic import deprecated as deprecated
