"""psycopg2: PostgreSQL by DB-API."""
# knowledge: psycopg2
from typing import Any
from loopsafe.marks import blocks
from psycopg2.extensions import connection

@blocks("database", instead="psycopg.AsyncConnection")
def connect(dsn: Any = None, connection_factory: Any = None, cursor_factory: Any = None, **kwargs: Any) -> connection: ...
