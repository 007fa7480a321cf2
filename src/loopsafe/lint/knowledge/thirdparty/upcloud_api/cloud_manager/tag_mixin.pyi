"""upcloud-api: cloud manager tag mixin."""
# knowledge: upcloud-api
from typing import Any

from upcloud_api.api import API
from upcloud_api.tag import Tag

from loopsafe.marks import blocks

class TagManager:
    api: API
    @blocks("network")
    def get_tags(self, *args: Any, **kwargs: Any) -> list[Tag]: ...
    @blocks("network")
    def get_tag(self, *args: Any, **kwargs: Any) -> Tag: ...
    @blocks("network")
    def create_tag(self, *args: Any, **kwargs: Any) -> Tag: ...
    @blocks("network")
    def modify_tag(self, *args: Any, **kwargs: Any) -> Tag: ...
    @blocks("network")
    def assign_tags(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def remove_tags(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete_tag(self, *args: Any, **kwargs: Any) -> Any: ...
