"""The password of a vacuum cleaner of iRobot, asked over the network."""
# knowledge: roombapy
from loopsafe.marks import blocks

class RoombaPassword:
    def __init__(self, roomba_ip: str) -> None: ...
    @blocks("network")
    def get_password(self) -> str | None: ...
