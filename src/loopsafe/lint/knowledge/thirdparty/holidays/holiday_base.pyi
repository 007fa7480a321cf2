"""The holidays of one country: a mapping of dates to names."""
# knowledge: holidays
from typing import Any

class HolidayBase(dict[Any, str]):
    country: str
    market: str
    subdiv: str | None
    language: str | None
    years: set[int]
    supported_languages: tuple[str, ...]
    default_language: str | None
    categories: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def get_list(self, key: Any) -> list[str]: ...
    def get_named(self, holiday_name: str, *args: Any, **kwargs: Any) -> list[Any]: ...
    def pop_named(self, holiday_name: str, *args: Any, **kwargs: Any) -> list[Any]: ...
    def append(self, *args: Any) -> None: ...

class HolidaySum(HolidayBase): ...
