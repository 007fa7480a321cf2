"""MySQL Connector: pools."""
# knowledge: mysql-connector-python
from typing import Any
from loopsafe.marks import blocks
from mysql.connector.connection import MySQLConnection

class MySQLConnectionPool:
    @blocks("database", instead="mysql.connector.aio.connect")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("database", instead="mysql.connector.aio.connect")
    def get_connection(self) -> MySQLConnection: ...
    @blocks("database", instead="mysql.connector.aio.connect")
    def add_connection(self, cnx: Any = None) -> Any: ...
