"""YDB: sessions that run queries, and their pool."""
# knowledge: ydb
from typing import Any

from ydb.query.pool import QuerySessionPool as QuerySessionPool
from ydb.query.session import QuerySession as QuerySession
from ydb.query.transaction import QueryTxContext as QueryTxContext
