"""Svix: ingest authentication."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class IngestAuthenticationAsync:
    async def consumer_portal_access(self, source_id: Any, ingest_source_consumer_portal_access_in: Any, *args: Any, **kwargs: Any) -> Any: ...

class IngestAuthentication:
    @blocks("network")
    def consumer_portal_access(self, source_id: Any, ingest_source_consumer_portal_access_in: Any, *args: Any, **kwargs: Any) -> Any: ...
