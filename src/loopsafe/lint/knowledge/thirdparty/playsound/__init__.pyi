"""playsound: returns when the sound has ended."""
# knowledge: playsound
from typing import Any

from loopsafe.marks import waits

@waits("other", never_if={"block": False})
def playsound(sound: Any, block: bool = True) -> None: ...
