"""CassIO: tables of Cassandra for models' memories."""
# knowledge: cassio
from typing import Any

from loopsafe.marks import blocks

# Connects to the cluster, unless it is given a session.
@blocks("database")
def init(auto: bool = False, session: Any = None, *args: Any, **kwargs: Any) -> None: ...
