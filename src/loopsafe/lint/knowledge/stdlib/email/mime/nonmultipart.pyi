"""MIMENonMultipart, a kind of message."""
from email.mime.base import MIMEBase

class MIMENonMultipart(MIMEBase): ...
