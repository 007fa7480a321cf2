"""Selenium: waiting by asking again and again."""
# knowledge: selenium
from typing import Any

from loopsafe.marks import blocks

class WebDriverWait:
    def __init__(self, driver: Any, timeout: float, *args: Any, **kwargs: Any) -> None: ...
    @blocks("sleep")
    def until(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("sleep")
    def until_not(self, *args: Any, **kwargs: Any) -> Any: ...
