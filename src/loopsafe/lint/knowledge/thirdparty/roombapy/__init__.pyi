"""Vacuum cleaners of iRobot: a client reads the certificates of the system when it is made."""
# knowledge: roombapy
from typing import Any

from loopsafe.marks import blocks

class Roomba:
    remote_client: Any
    roomba_connected: bool
    current_state: Any
    # connects here, or on a thread of its own: `continuous` decides, which is not seen from here
    def connect(self) -> None: ...
    def disconnect(self) -> None: ...
    def send_command(self, command: str, params: Any = None) -> None: ...
    def set_preference(self, preference: str, setting: Any) -> None: ...
    def register_on_message_callback(self, callback: Any) -> None: ...
    def register_on_disconnect_callback(self, callback: Any) -> None: ...

class RoombaFactory:
    # `tls_set` of paho loads the certificates of the system
    @staticmethod
    @blocks("file")
    def create_roomba(
        address: str | None = None, blid: str | None = None, password: str | None = None, continuous: bool = True,
        delay: int = 1,
    ) -> Roomba: ...
