"""huawei-lte-api: api WebServer."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class WebServer:
    @blocks("network")
    def publickey(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def token(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def white_list_switch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def ses_tok_info(self, *args: Any, **kwargs: Any) -> Any: ...
