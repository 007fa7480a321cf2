"""redis: the client of the Redis server, with a synchronous and an asynchronous half."""
# knowledge: redis
from typing import Any
from redis.client import Redis as Redis
from redis.client import StrictRedis as StrictRedis
from redis.cluster import RedisCluster as RedisCluster
from redis.connection import BlockingConnectionPool as BlockingConnectionPool
from redis.connection import Connection as Connection
from redis.connection import ConnectionPool as ConnectionPool
from redis.connection import SSLConnection as SSLConnection
from redis.sentinel import Sentinel as Sentinel
from redis.sentinel import SentinelConnectionPool as SentinelConnectionPool

def from_url(url: str, **kwargs: Any) -> Redis: ...
