"""YDB: a distributed database over gRPC; ``ydb.aio`` has the async forms."""
# knowledge: ydb
from ydb.driver import Driver as Driver
from ydb.driver import DriverConfig as DriverConfig
from ydb.query import QuerySessionPool as QuerySessionPool
from ydb.query import QuerySession as QuerySession
from ydb.table import SessionPool as SessionPool
from ydb.table import Session as Session
