"""YDB: the driver and the pools whose methods are awaited."""
# knowledge: ydb
from ydb.aio.driver import Driver as Driver
from ydb.aio.query import QuerySessionPool as QuerySessionPool
