"""Channels: database code in a worker thread."""
# knowledge: channels
from asgiref.sync import sync_to_async as database_sync_to_async

async def aclose_old_connections() -> None: ...
