"""Chroma: a vector database, in the process or behind HTTP."""
# knowledge: chromadb
from typing import Any
from loopsafe.marks import blocks
from chromadb.api import AsyncClientAPI as AsyncClientAPI
from chromadb.api import ClientAPI as ClientAPI
from chromadb.api.models.Collection import Collection as Collection

@blocks("file")
def Client(*args: Any, **kwargs: Any) -> ClientAPI: ...
@blocks("file")
def EphemeralClient(*args: Any, **kwargs: Any) -> ClientAPI: ...
@blocks("file")
def PersistentClient(*args: Any, **kwargs: Any) -> ClientAPI: ...
# documented: the constructor asks the server for the user's tenant
@blocks("database", instead="chromadb.AsyncHttpClient")
def HttpClient(*args: Any, **kwargs: Any) -> ClientAPI: ...
@blocks("database", instead="chromadb.AsyncHttpClient")
def CloudClient(*args: Any, **kwargs: Any) -> ClientAPI: ...
async def AsyncHttpClient(*args: Any, **kwargs: Any) -> AsyncClientAPI: ...
