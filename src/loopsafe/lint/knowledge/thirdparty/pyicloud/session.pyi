"""pyicloud: session."""
# knowledge: pyicloud
from typing import Any

from pyicloud.base import PyiCloudService
from pyicloud.cookie_jar import PyiCloudCookieJar

from loopsafe.marks import blocks

class PyiCloudSession:
    cookies: PyiCloudCookieJar
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("metadata")
    def clear_persistence(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def request_raw(self, *args: Any, **kwargs: Any) -> Any: ...
    @property
    def service(self) -> PyiCloudService: ...
