"""Flask-SQLAlchemy: SQLAlchemy sessions of a Flask application."""
# knowledge: Flask-SQLAlchemy
from typing import Any
from loopsafe.marks import blocks
from sqlalchemy.orm.query import Query
from sqlalchemy.orm.scoping import scoped_session

class _Model:
    query: Query

class SQLAlchemy:
    session: scoped_session
    Model: type[_Model]
    engine: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def init_app(self, app: Any) -> None: ...
    @blocks("database")
    def create_all(self, *args: Any) -> None: ...
    @blocks("database")
    def drop_all(self, *args: Any) -> None: ...
    @blocks("database")
    def reflect(self, *args: Any) -> None: ...
    @blocks("database")
    def get_or_404(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def first_or_404(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def paginate(self, *args: Any, **kwargs: Any) -> Any: ...
