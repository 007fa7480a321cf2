"""Status codes and methods of HTTP."""
class HTTPStatus(int):
    phrase: str
    description: str
    value: int
    name: str
class HTTPMethod(str): ...  # 3.11+
