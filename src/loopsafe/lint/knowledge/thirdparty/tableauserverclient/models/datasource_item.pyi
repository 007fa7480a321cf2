"""tableauserverclient: models datasource item."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.models.project_item import ProjectItem

from loopsafe.marks import blocks

class DatasourceItem:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    @blocks("network")
    def permissions(self) -> Any: ...
    @property
    @blocks("network")
    def dqws(self) -> Any: ...
    @property
    @blocks("network")
    def revisions(self) -> Any: ...
    @property
    def project(self) -> ProjectItem: ...
    @classmethod
    def from_response(cls, *args: Any, **kwargs: Any) -> list[DatasourceItem]: ...
    @classmethod
    def from_xml(cls, *args: Any, **kwargs: Any) -> Any: ...
