"""huawei-lte-api: Connection."""
# knowledge: huawei-lte-api
from typing import Any

from huawei_lte_api.api.User import UserSession
from huawei_lte_api.Session import Session

from loopsafe.marks import blocks

class Connection(Session):
    user_session: UserSession
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    def __enter__(self) -> Connection: ...
    @blocks("network")
    def __exit__(self, *exc: Any) -> Any: ...
