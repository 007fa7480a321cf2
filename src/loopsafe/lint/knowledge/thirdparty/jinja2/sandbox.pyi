"""Jinja: restricted templates."""
# knowledge: Jinja2

from jinja2.environment import Environment

class SandboxedEnvironment(Environment): ...
class ImmutableSandboxedEnvironment(SandboxedEnvironment): ...
