"""Supabase's files over HTTP, a sync client and an async one."""
# knowledge: storage3
from storage3._sync import SyncStorageClient as SyncStorageClient
