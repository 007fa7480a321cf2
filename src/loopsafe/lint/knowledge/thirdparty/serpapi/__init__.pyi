"""SerpApi: searches over HTTP."""
# knowledge: serpapi
from typing import Any

from loopsafe.marks import blocks

class Client:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def search(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def search_archive(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def locations(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def account(self, *args: Any, **kwargs: Any) -> Any: ...

class GoogleSearch:  # version: the distribution google-search-results
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_dict(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_json(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_raw_json(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_html(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_dictionary(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some

@blocks("network")
def search(*args: Any, **kwargs: Any) -> Any: ...
