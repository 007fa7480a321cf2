"""RedisVL: vector search in Redis."""
# knowledge: redisvl
from typing import Any


