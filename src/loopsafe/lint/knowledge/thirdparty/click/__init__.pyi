"""click: command lines; prompts wait for a person."""
# knowledge: click
from collections.abc import Callable
from typing import Any

from loopsafe.marks import blocks, hands, passes_through, receives


@blocks("console", duration="unbounded")
def prompt(*args: Any, **kwargs: Any) -> Any: ...
@blocks("console", duration="unbounded")
def confirm(*args: Any, **kwargs: Any) -> Any: ...
@blocks("console", duration="unbounded")
def pause(*args: Any, **kwargs: Any) -> Any: ...
@blocks("console", duration="unbounded")
def getchar(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess", duration="unbounded")
def edit(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def launch(*args: Any, **kwargs: Any) -> Any: ...
@blocks("console")
def echo_via_pager(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def open_file(*args: Any, **kwargs: Any) -> Any: ...
def echo(*args: Any, **kwargs: Any) -> Any: ...
def secho(*args: Any, **kwargs: Any) -> Any: ...
def style(*args: Any, **kwargs: Any) -> Any: ...
class Context:
    obj: Any
    params: dict[str, Any]
    command: Command
    parent: Context | None
    def ensure_object(self, object_type: Any) -> Any: ...
    def find_object(self, object_type: Any) -> Any: ...
class Command:
    name: str | None
    def __init__(self, name=None, context_settings=None, callback=None, **kwargs):
        self.callback = callback
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        self.callback()
    def main(self, *args: Any, **kwargs: Any) -> Any:
        self.callback()
class Group(Command):
    def __init__(self, name=None, commands=None, invoke_without_command=False, *, callback=None, **kwargs):
        self.callback = callback
    def command(self, *args, **kwargs):
        def decorate(function):
            return Command(None, None, function)
        return decorate
    def group(self, *args, **kwargs):
        def decorate(function):
            return Group(None, callback=function)
        return decorate
    def add_command(self, cmd: Command, name: str | None = None) -> None: ...
# Bare, or with options: what it is given first is the function, or a name.
def command(name=None, **kwargs):
    if callable(name):
        return Command(None, None, name)
    def decorate(function):
        return Command(None, None, function)
    return decorate
def group(name=None, **kwargs):
    if callable(name):
        return Group(None, callback=name)
    def decorate(function):
        return Group(None, callback=function)
    return decorate
@passes_through
def option(*args: Any, **kwargs: Any) -> Any: ...
@passes_through
def argument(*args: Any, **kwargs: Any) -> Any: ...
@hands()
@passes_through
def pass_context(f: Callable[[Context], Any]) -> Any: ...
@hands(attribute="obj")
@passes_through
def pass_obj(f: Callable[[Context], Any]) -> Any: ...
@receives("object_type")
def make_pass_decorator(object_type: Any, ensure: bool = False) -> Any: ...
def progressbar(*args: Any, **kwargs: Any) -> Any: ...
def get_current_context(silent: bool = False) -> Context: ...
def version_option(*args: Any, **kwargs: Any) -> Any: ...
