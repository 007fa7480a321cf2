"""pika: RabbitMQ."""
# knowledge: pika
from typing import Any

from pika.adapters.blocking_connection import BlockingConnection as BlockingConnection

class ConnectionParameters:
    def __init__(self, host: Any = ..., *args: Any, **kwargs: Any) -> None: ...

class URLParameters:
    def __init__(self, url: str) -> None: ...

class PlainCredentials:
    def __init__(self, username: str, password: str, erase_on_connect: bool = False) -> None: ...

class BasicProperties:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
