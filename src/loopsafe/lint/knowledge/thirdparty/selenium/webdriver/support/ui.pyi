"""Selenium: waiting and select boxes."""
# knowledge: selenium
from typing import Any

from loopsafe.marks import blocks
from selenium.webdriver.support.wait import WebDriverWait as WebDriverWait

class Select:
    @blocks("network")
    def __init__(self, webelement: Any) -> None: ...
    @blocks("network", instead="playwright.async_api")
    def select_by_value(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="playwright.async_api")
    def select_by_index(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="playwright.async_api")
    def select_by_visible_text(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="playwright.async_api")
    def deselect_all(self, *args: Any, **kwargs: Any) -> Any: ...
