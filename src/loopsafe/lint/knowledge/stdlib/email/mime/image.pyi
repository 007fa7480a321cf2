"""MIMEImage, a kind of message."""
from typing import Any
from email.mime.nonmultipart import MIMENonMultipart

class MIMEImage(MIMENonMultipart):
    def __init__(self, _imagedata, _subtype=None, *args: Any, **kwargs: Any) -> None: ...
