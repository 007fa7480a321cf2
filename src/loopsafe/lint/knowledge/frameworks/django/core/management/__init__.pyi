"""Django: management commands."""
# knowledge: django
from typing import Any

class BaseCommand:
    stdout: Any
    stderr: Any
    style: Any
    def handle(self, *args: Any, **options: Any) -> Any: ...

class CommandError(Exception): ...
