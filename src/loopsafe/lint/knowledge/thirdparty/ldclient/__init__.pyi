"""LaunchDarkly: feature flags; a client waits, by default five seconds, for the first ones."""
# knowledge: launchdarkly-server-sdk
from typing import Any

from ldclient.client import LDClient as LDClient
from loopsafe.marks import blocks

@blocks("network")
def get(*args: Any, **kwargs: Any) -> LDClient: ...
def set_config(*args: Any, **kwargs: Any) -> Any: ...
