"""feedparser: feeds, from a text or from an address."""
# knowledge: feedparser
from typing import Any
from loopsafe.marks import begins, blocks

# documented: fetches when it is given an address; a text of its own begins as XML does
@blocks("network", content="url_file_stream_or_string", never_if={"url_file_stream_or_string": begins("<")})
def parse(url_file_stream_or_string: Any, etag=None, modified=None, agent=None, referrer=None, handlers=None, request_headers=None, response_headers=None, resolve_relative_uris=None, sanitize_html=None) -> Any: ...
