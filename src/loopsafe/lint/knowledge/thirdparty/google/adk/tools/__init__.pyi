"""Google's Agent Development Kit: a function as a tool is called on the loop, a sync one too (measured)."""
# knowledge: google-adk
from .function_tool import FunctionTool as FunctionTool
