"""PyDrive2: the drive."""
# knowledge: PyDrive2
from typing import Any

from pydrive2.files import GoogleDriveFile, GoogleDriveFileList

from loopsafe.marks import blocks

class GoogleDrive:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def CreateFile(self, *args: Any, **kwargs: Any) -> GoogleDriveFile: ...
    def ListFile(self, *args: Any, **kwargs: Any) -> GoogleDriveFileList: ...
    @blocks("network")
    def GetAbout(self, *args: Any, **kwargs: Any) -> Any: ...
