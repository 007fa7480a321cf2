"""storage3:  sync."""
# knowledge: storage3

from storage3._sync.client import SyncStorageClient as SyncStorageClient
