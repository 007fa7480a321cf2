"""CalDAV: search."""
# knowledge: caldav
from typing import Any

from caldav.calendarobjectresource import CalendarObjectResource

from loopsafe.marks import blocks

class CalDAVSearcher:
    comp_class: CalendarObjectResource
    def add_property_filter(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def search(self, *args: Any, **kwargs: Any) -> list[CalendarObjectResource]: ...
    async def async_search(self, *args: Any, **kwargs: Any) -> list[CalendarObjectResource]: ...
    @blocks("network")
    def filter(self, *args: Any, **kwargs: Any) -> list[CalendarObjectResource]: ...
    @blocks("metadata")
    def build_search_xml_query(self, *args: Any, **kwargs: Any) -> Any: ...
