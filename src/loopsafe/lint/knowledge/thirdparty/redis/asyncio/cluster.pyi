"""redis.asyncio: the cluster client."""
# knowledge: redis
from typing import Self
from redis.asyncio.client import Redis

class RedisCluster(Redis):
    async def initialize(self) -> Self: ...
