"""Selenium: waiting by asking again and again."""
# knowledge: selenium
from typing import Any

from loopsafe.marks import blocks
from selenium.webdriver.remote.webelement import WebElement

class WebDriverWait:
    def __init__(self, driver: Any, timeout: float, *args: Any, **kwargs: Any) -> None: ...
    # What a condition gives that is asked for anything further is an element.
    @blocks("sleep")
    def until(self, method: Any, message: str = "") -> WebElement: ...
    @blocks("sleep")
    def until_not(self, *args: Any, **kwargs: Any) -> Any: ...
