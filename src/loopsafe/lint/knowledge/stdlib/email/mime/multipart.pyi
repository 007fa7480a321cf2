"""MIMEMultipart, a kind of message."""
from email.mime.base import MIMEBase

class MIMEMultipart(MIMEBase):
    def __init__(self, _subtype="mixed", boundary=None, _subparts=None, *, policy=None, **_params) -> None: ...
