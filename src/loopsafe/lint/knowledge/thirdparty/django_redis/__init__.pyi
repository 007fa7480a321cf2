"""django-redis: the client behind Django's cache."""
# knowledge: django-redis
from redis import Redis

def get_redis_connection(alias: str = "default", write: bool = True) -> Redis: ...
