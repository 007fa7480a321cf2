"""pamela: asks PAM, whose modules run helpers, ask servers, and sleep when a password is wrong."""
# knowledge: pamela
from typing import Any

from loopsafe.marks import blocks

class PAMError(Exception): ...

@blocks("subprocess")
def authenticate(
    username: str, password: Any = None, service: str = "login", encoding: str = "utf-8", **kwargs: Any
) -> Any: ...
@blocks("subprocess")
def open_session(username: str, service: str = "login", encoding: str = "utf-8") -> Any: ...
@blocks("subprocess")
def close_session(username: str, service: str = "login", encoding: str = "utf-8") -> Any: ...
@blocks("subprocess")
def check_account(username: str, service: str = "login", encoding: str = "utf-8") -> Any: ...
@blocks("subprocess")
def change_password(username: str, password: Any, service: str = "login", encoding: str = "utf-8") -> Any: ...
