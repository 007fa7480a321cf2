"""MIMEAudio, a kind of message."""
from typing import Any
from email.mime.nonmultipart import MIMENonMultipart

class MIMEAudio(MIMENonMultipart):
    def __init__(self, _audiodata, _subtype=None, *args: Any, **kwargs: Any) -> None: ...
