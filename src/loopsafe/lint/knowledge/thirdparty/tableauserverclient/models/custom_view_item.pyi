"""tableauserverclient: models custom view item."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.models.view_item import ViewItem
from tableauserverclient.models.workbook_item import WorkbookItem

from loopsafe.marks import blocks

class CustomViewItem:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    @blocks("network")
    def image(self) -> Any: ...
    @property
    @blocks("network")
    def pdf(self) -> Any: ...
    @property
    def workbook(self) -> WorkbookItem: ...
    @property
    def view(self) -> ViewItem: ...
    @classmethod
    def from_response(cls, *args: Any, **kwargs: Any) -> CustomViewItem: ...
    @classmethod
    def list_from_response(cls, *args: Any, **kwargs: Any) -> list[CustomViewItem]: ...
    @classmethod
    def from_xml_element(cls, *args: Any, **kwargs: Any) -> list[CustomViewItem]: ...
