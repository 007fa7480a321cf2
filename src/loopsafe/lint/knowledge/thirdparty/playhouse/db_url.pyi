"""peewee: a database by its URL."""
# knowledge: peewee
from typing import Any

from peewee import Database

def connect(url: Any, *args: Any, **connect_params: Any) -> Database: ...
