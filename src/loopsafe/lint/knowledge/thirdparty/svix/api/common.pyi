"""Svix: common."""
# knowledge: svix
from typing import Any

class ApiBaseAsync: ...

class ApiBaseSync: ...
