"""pytest-asyncio: async tests and fixtures; sync ones run while the loop does not."""
# knowledge: pytest-asyncio
from typing import Any

from loopsafe.marks import injects, passes_through

@injects
@passes_through
def fixture(fixture_function: Any = None, **kwargs: Any) -> Any: ...
