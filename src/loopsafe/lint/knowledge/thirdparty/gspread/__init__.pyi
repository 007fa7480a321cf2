"""gspread: Google Sheets; every read and write is a request."""
# knowledge: gspread
from typing import Any

from gspread.client import Client as Client
from gspread.spreadsheet import Spreadsheet as Spreadsheet
from gspread.worksheet import Worksheet as Worksheet
from loopsafe.marks import blocks

@blocks("file")
def service_account(filename: Any = ..., *args: Any, **kwargs: Any) -> Client: ...
def service_account_from_dict(info: Any, *args: Any, **kwargs: Any) -> Client: ...
@blocks("network", duration="unbounded")
def oauth(*args: Any, **kwargs: Any) -> Client: ...
def authorize(credentials: Any, *args: Any, **kwargs: Any) -> Client: ...
