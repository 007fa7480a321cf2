"""MIMEApplication, a kind of message."""
from typing import Any
from email.mime.nonmultipart import MIMENonMultipart

class MIMEApplication(MIMENonMultipart):
    def __init__(self, _data, _subtype="octet-stream", *args: Any, **kwargs: Any) -> None: ...
