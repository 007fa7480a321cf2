"""pyfibaro: fibaro data helper."""
# knowledge: pyfibaro
from typing import Any

from pyfibaro.fibaro_device import DeviceModel

from loopsafe.marks import blocks

@blocks("network")
def read_rooms(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def read_devices(*args: Any, **kwargs: Any) -> list[DeviceModel]: ...
def find_master_devices(*args: Any, **kwargs: Any) -> list[DeviceModel]: ...
