"""arxiv: papers; results are fetched page by page, with a pause between the pages."""
# knowledge: arxiv
from collections.abc import Iterator
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

class Result:
    title: str
    summary: str
    entry_id: str
    pdf_url: str | None
    authors: Any
    def get_short_id(self) -> str: ...
    @blocks("network")
    def download_pdf(self, *args: Any, **kwargs: Any) -> str: ...  # version: below 3
    @blocks("network")
    def download_source(self, *args: Any, **kwargs: Any) -> str: ...  # version: below 3

class _Results(Iterator[Result]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> Result: ...

class Search:
    def __init__(self, query: str = "", id_list: Any = ..., max_results: int | None = None, *args: Any, **kwargs: Any) -> None: ...
    def results(self, offset: int = 0) -> _Results: ...  # version: below 3

class Client:
    def __init__(self, page_size: int = 100, delay_seconds: float = 3.0, num_retries: int = 3) -> None: ...
    def results(self, search: Search, offset: int = 0) -> _Results: ...
