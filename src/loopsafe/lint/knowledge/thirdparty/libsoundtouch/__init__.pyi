"""Bose SoundTouch, asked over HTTP."""
# knowledge: libsoundtouch
from typing import Any

from libsoundtouch.device import SoundTouchDevice as SoundTouchDevice
from libsoundtouch.utils import SoundtouchDeviceListener as SoundtouchDeviceListener

from loopsafe.marks import blocks

@blocks("network")
def soundtouch_device(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def discover_devices(*args: Any, **kwargs: Any) -> Any: ...
