"""Textual: nodes of the widget tree."""

# knowledge: textual
from collections.abc import Callable
from typing import Any, Literal, overload

from loopsafe.marks import offloads, schedules
from textual.message_pump import MessagePump
from textual.worker import Worker

class DOMNode(MessagePump):
    name: str | None
    id: str | None
    screen: Any
    styles: Any
    @overload
    @offloads("work")
    def run_worker(self, work: Any, *args: Any, thread: Literal[True], **kwargs: Any) -> Worker: ...
    @overload
    def run_worker(self, work: Any, *args: Any, thread: Literal[False] = False, **kwargs: Any) -> Worker: ...
    @schedules("callback")
    def watch(self, obj: Any, attribute_name: str, callback: Callable[..., Any], init: bool = True) -> None: ...
    def query(self, selector: Any = None) -> Any: ...
    def query_one(self, selector: Any, expect_type: Any = None) -> Any: ...
    def add_class(self, *class_names: str, update: bool = True) -> Any: ...
    def remove_class(self, *class_names: str, update: bool = True) -> Any: ...
    def set_class(self, add: bool, *class_names: str, update: bool = True) -> Any: ...
