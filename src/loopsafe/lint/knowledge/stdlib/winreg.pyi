"""The registry of Windows."""
from typing import Any, Self

from loopsafe.marks import blocks

HKEY_CURRENT_USER: int  # windows
HKEY_LOCAL_MACHINE: int  # windows
HKEY_CLASSES_ROOT: int  # windows
KEY_READ: int  # windows
KEY_WRITE: int  # windows
class HKEYType:  # windows
    handle: int
    def Close(self) -> None: ...
    def Detach(self) -> int: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc_info: Any) -> None: ...
def CloseKey(hkey, /) -> None: ...  # windows
@blocks("network")
def ConnectRegistry(computer_name, key, /) -> HKEYType: ...  # windows
@blocks("metadata")
def CreateKey(*args: Any, **kwargs: Any) -> HKEYType: ...  # windows
@blocks("metadata")
def CreateKeyEx(*args: Any, **kwargs: Any) -> HKEYType: ...  # windows
@blocks("metadata")
def DeleteKey(*args: Any, **kwargs: Any) -> None: ...  # windows
@blocks("metadata")
def DeleteKeyEx(*args: Any, **kwargs: Any) -> None: ...  # windows
@blocks("metadata")
def DeleteValue(*args: Any, **kwargs: Any) -> None: ...  # windows
@blocks("metadata")
def EnumKey(*args: Any, **kwargs: Any) -> str: ...  # windows
@blocks("metadata")
def EnumValue(*args: Any, **kwargs: Any) -> tuple[str, Any, int]: ...  # windows
@blocks("metadata")
def OpenKey(*args: Any, **kwargs: Any) -> HKEYType: ...  # windows
@blocks("metadata")
def OpenKeyEx(*args: Any, **kwargs: Any) -> HKEYType: ...  # windows
@blocks("metadata")
def QueryInfoKey(*args: Any, **kwargs: Any) -> tuple[int, int, int]: ...  # windows
@blocks("metadata")
def QueryValue(*args: Any, **kwargs: Any) -> str: ...  # windows
@blocks("metadata")
def QueryValueEx(*args: Any, **kwargs: Any) -> tuple[Any, int]: ...  # windows
@blocks("metadata")
def SetValue(*args: Any, **kwargs: Any) -> None: ...  # windows
@blocks("metadata")
def SetValueEx(*args: Any, **kwargs: Any) -> None: ...  # windows
@blocks("file")
def FlushKey(key, /) -> None: ...  # windows
@blocks("file")
def LoadKey(key, sub_key, file_name, /) -> None: ...  # windows
@blocks("file")
def SaveKey(key, file_name, /) -> None: ...  # windows
def ExpandEnvironmentStrings(string, /) -> str: ...  # windows
