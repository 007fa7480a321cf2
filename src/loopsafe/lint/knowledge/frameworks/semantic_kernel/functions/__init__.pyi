"""Semantic Kernel: functions of plugins are called on the loop, sync ones too (measured)."""
# knowledge: semantic-kernel
from .kernel_function_decorator import kernel_function as kernel_function
