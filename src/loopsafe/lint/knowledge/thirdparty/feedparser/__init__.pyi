"""feedparser: feeds, from a text or from an address."""
# knowledge: feedparser
from typing import Any
from loopsafe.marks import blocks

# documented: fetches when it is given an address; a call does not show which, and parsing a text is what async code does
@blocks("cpu")
def parse(url_file_stream_or_string: Any, *args: Any, **kwargs: Any) -> Any: ...
