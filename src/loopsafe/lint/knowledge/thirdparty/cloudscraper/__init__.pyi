"""cloudscraper: requests sessions that pass a gatekeeper, sleeping when told to."""
# knowledge: cloudscraper
from typing import Any
from loopsafe.marks import blocks
from requests.sessions import Session

class CloudScraper(Session):
    # measured (1.2): 40 to 60 ms, reads its list of browsers and a certificate store
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("file")
    def create_scraper(cls, sess: Any = None, **kwargs: Any) -> CloudScraper: ...
    @classmethod
    @blocks("network")
    def get_tokens(cls, url: str, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def get_cookie_string(cls, url: str, **kwargs: Any) -> Any: ...

@blocks("file")
def create_scraper(sess: Any = None, **kwargs: Any) -> CloudScraper: ...
@blocks("network")
def get_tokens(url: str, **kwargs: Any) -> Any: ...
@blocks("network")
def get_cookie_string(url: str, **kwargs: Any) -> Any: ...
