"""E2B: sandboxes in the cloud."""
# knowledge: e2b
from typing import Any

from e2b.sandbox_async.main import AsyncSandbox as AsyncSandbox
from e2b.sandbox_sync.main import Sandbox as Sandbox


