"""pgvector: the server is asked for the type's number."""
# knowledge: pgvector
from typing import Any

from loopsafe.marks import blocks

@blocks("database", instead="pgvector.psycopg.register_vector_async")
def register_vector(context: Any, /) -> None: ...
async def register_vector_async(context: Any, /) -> None: ...
