"""kafka-python: administration."""
# knowledge: kafka-python
from typing import Any

from kafka import KafkaAdminClient as KafkaAdminClient

class NewTopic:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class NewPartitions:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
