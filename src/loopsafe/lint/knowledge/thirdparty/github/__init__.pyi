"""PyGithub: GitHub; lists page over the network as they are iterated."""
# knowledge: PyGithub
from typing import Any

from github.MainClass import Github as Github

class Auth:
    class Token:
        def __init__(self, token: str) -> None: ...

class GithubException(Exception):
    status: int
    data: Any

class RateLimitExceededException(GithubException): ...
class UnknownObjectException(GithubException): ...
