"""Status codes and methods of HTTP."""
class HTTPStatus(int):
    phrase: str  # dynamic
    description: str  # dynamic
    value: int  # dynamic
    name: str  # dynamic
class HTTPMethod(str): ...  # 3.11+
