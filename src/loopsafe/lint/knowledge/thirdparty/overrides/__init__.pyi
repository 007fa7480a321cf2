"""overrides: decorators that check a signature once, when the class is made."""
# knowledge: overrides
from typing import Any
from typing import final as final

from loopsafe.marks import passes_through

@passes_through
def override(method: Any = None, *, check_signature: bool = True, check_at_runtime: bool = False) -> Any: ...
@passes_through
def overrides(method: Any = None, *, check_signature: bool = True, check_at_runtime: bool = False) -> Any: ...

class EnforceOverrides: ...
