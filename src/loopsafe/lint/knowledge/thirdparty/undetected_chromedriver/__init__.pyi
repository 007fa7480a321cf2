"""undetected-chromedriver: selenium with a patched driver, which is downloaded."""
# knowledge: undetected-chromedriver
from typing import Any

from loopsafe.marks import blocks
from selenium.webdriver import Chrome as _Chrome

class Chrome(_Chrome):
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChromeOptions:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def add_argument(self, *args: Any, **kwargs: Any) -> Any: ...
    def add_experimental_option(self, *args: Any, **kwargs: Any) -> Any: ...
