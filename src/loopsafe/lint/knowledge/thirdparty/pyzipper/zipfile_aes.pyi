"""pyzipper: archives with a password."""
# knowledge: pyzipper
from typing import Any
from zipfile import ZipFile

class AESZipFile(ZipFile): # base: a copy of the standard library's
    pwd: bytes | None
    def setpassword(self, pwd: bytes) -> None: ...
    def setencryption(self, encryption: Any, **kwargs: Any) -> None: ...
