"""Semantic Kernel: everything that asks a model is awaited."""
# knowledge: semantic-kernel
from .kernel import Kernel as Kernel
