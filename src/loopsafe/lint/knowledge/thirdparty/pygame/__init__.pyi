"""pygame: games; waiting, loading and saving."""
# knowledge: pygame
from typing import Any

from pygame import event as event
from pygame import image as image
from pygame import mixer as mixer
from pygame import time as time

def init(*args: Any, **kwargs: Any) -> Any: ...
def quit(*args: Any, **kwargs: Any) -> Any: ...
