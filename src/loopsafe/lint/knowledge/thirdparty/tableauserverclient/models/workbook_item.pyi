"""tableauserverclient: models workbook item."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.models.project_item import ProjectItem
from tableauserverclient.models.view_item import ViewItem

from loopsafe.marks import blocks

class WorkbookItem:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    @blocks("network")
    def connections(self) -> Any: ...
    @property
    @blocks("network")
    def permissions(self) -> Any: ...
    @property
    @blocks("network")
    def powerpoint(self) -> Any: ...
    @property
    @blocks("network")
    def pdf(self) -> Any: ...
    @property
    @blocks("network")
    def preview_image(self) -> Any: ...
    @property
    @blocks("network")
    def views(self) -> list[ViewItem]: ...
    @property
    @blocks("network")
    def revisions(self) -> Any: ...
    @property
    def project(self) -> ProjectItem: ...
    @classmethod
    def from_response(cls, *args: Any, **kwargs: Any) -> list[WorkbookItem]: ...
    @classmethod
    def from_xml(cls, *args: Any, **kwargs: Any) -> Any: ...
