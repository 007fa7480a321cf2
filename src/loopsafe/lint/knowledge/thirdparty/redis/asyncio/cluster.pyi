"""redis.asyncio: the cluster client."""
# knowledge: redis
from typing import Self
from redis.asyncio.client import Redis

class RedisCluster(Redis):  # base: the same commands
    async def initialize(self) -> Self: ...
