"""tuya-device-sharing-sdk: user."""
# knowledge: tuya-device-sharing-sdk
from typing import Any

from tuya_sharing.customerapi import CustomerApi

from loopsafe.marks import blocks

class LoginControl:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def qr_code(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def login_result(self, *args: Any, **kwargs: Any) -> Any: ...

class UserRepository:
    api: CustomerApi
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def unload(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def user_version_report(self, *args: Any, **kwargs: Any) -> Any: ...
