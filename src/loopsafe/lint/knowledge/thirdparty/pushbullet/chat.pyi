"""pushbullet.py: chat."""
# knowledge: pushbullet.py
from typing import Any

from pushbullet.device import Device

class Chat(Device):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
