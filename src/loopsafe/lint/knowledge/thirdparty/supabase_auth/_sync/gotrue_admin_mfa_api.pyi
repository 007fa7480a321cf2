"""supabase-auth:  sync gotrue admin mfa api."""
# knowledge: supabase-auth
from typing import Any

from loopsafe.marks import blocks

class SyncGoTrueAdminMFAAPI:
    @blocks("network")
    def list_factors(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete_factor(self, *args: Any, **kwargs: Any) -> Any: ...
