"""pywemo: discovery."""
# knowledge: pywemo
from typing import Any

from pywemo.ouimeaux_device import Device

from loopsafe.marks import blocks

@blocks("network")
def discover_devices(*args: Any, **kwargs: Any) -> list[Device]: ...
@blocks("network")
def device_from_description(*args: Any, **kwargs: Any) -> Device: ...
@blocks("network")
def device_from_uuid_and_location(*args: Any, **kwargs: Any) -> Device: ...
@blocks("network")
def hostname_lookup(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def setup_url_for_address(*args: Any, **kwargs: Any) -> Any: ...
