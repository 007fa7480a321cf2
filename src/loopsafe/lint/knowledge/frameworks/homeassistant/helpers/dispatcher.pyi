"""Home Assistant: signals; a plain ``def`` target runs in the executor, a ``@callback`` one on the loop."""
# knowledge: homeassistant
from collections.abc import Callable
from typing import Any

from loopsafe.marks import thread_specific, waits

@thread_specific
def async_dispatcher_connect(hass: Any, signal: Any, target: Callable[..., Any]) -> Callable[[], None]: ...
@thread_specific
def async_dispatcher_send(hass: Any, signal: Any, *args: Any) -> None: ...
def dispatcher_send(hass: Any, signal: Any, *args: Any) -> None: ...
@waits("future", instead="async_dispatcher_connect")
def dispatcher_connect(hass: Any, signal: Any, target: Callable[..., Any]) -> Callable[[], None]: ...
