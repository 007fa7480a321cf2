"""YDB: a session."""
# knowledge: ydb
from typing import Any

from ydb.query.transaction import QueryTxContext, _Results
from typing_extensions import Self
from loopsafe.marks import blocks

class QuerySession:
    @blocks("database")
    def create(self, settings: Any = None) -> Self: ...
    @blocks("database")
    def delete(self, settings: Any = None) -> None: ...
    def transaction(self, tx_mode: Any = None) -> QueryTxContext: ...
    @blocks("database")
    def execute(self, query: str, *args: Any, **kwargs: Any) -> _Results: ...
    @blocks("database")
    def explain(self, query: str, *args: Any, **kwargs: Any) -> Any: ...
