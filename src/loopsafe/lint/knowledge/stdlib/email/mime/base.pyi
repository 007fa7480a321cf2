"""MIMEBase, a kind of message."""
from email.message import Message

class MIMEBase(Message):
    def __init__(self, _maintype, _subtype, *, policy=None, **_params) -> None: ...
