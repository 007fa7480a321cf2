"""Django: management commands."""
# knowledge: django
from typing import Any

from loopsafe.marks import blocks

class BaseCommand:
    stdout: Any
    stderr: Any
    style: Any
    def handle(self, *args: Any, **options: Any) -> Any: ...

@blocks("database")
def call_command(command_name: Any, *args: Any, **options: Any) -> Any: ...

class CommandError(Exception): ...
