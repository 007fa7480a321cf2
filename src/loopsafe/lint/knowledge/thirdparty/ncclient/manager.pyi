"""ncclient: NETCONF."""
# knowledge: ncclient
from typing import Any

from loopsafe.marks import blocks, waits
from typing_extensions import Self

class Manager:
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_config(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def edit_config(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def copy_config(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def delete_config(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def commit(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def discard_changes(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def validate(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def lock(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def unlock(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def dispatch(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def rpc(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def get_schema(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def create_subscription(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def close_session(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def kill_session(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @waits("queue", timeout="timeout", never_if={"block": False})
    def take_notification(self, block: bool = True, timeout: float | None = None) -> Any: ...
    connected: bool
    def __enter__(self) -> Self: ...
    @blocks("network")
    def __exit__(self, *exc: Any) -> None: ...

@blocks("network")
def connect(*args: Any, **kwargs: Any) -> Manager: ...
@blocks("network")
def connect_ssh(*args: Any, **kwargs: Any) -> Manager: ...
