"""Characters and templates."""
from typing import Any

ascii_letters: str
ascii_lowercase: str
ascii_uppercase: str
def capwords(s, sep=None) -> str: ...
digits: str
hexdigits: str
octdigits: str
printable: str
punctuation: str
whitespace: str
class Formatter:
    def format(self, format_string, /, *args: Any, **kwargs: Any) -> str:
        self.vformat(format_string, args, kwargs)
    def vformat(self, format_string, args, kwargs) -> str:
        self.parse(format_string)
        self.get_field(format_string, args, kwargs)
        self.convert_field(args, format_string)
        self.format_field(args, format_string)
        self.check_unused_args(args, args, kwargs)
    def get_value(self, key, args, kwargs): ...
    def check_unused_args(self, used_args, args, kwargs): ...
    def format_field(self, value, format_spec): ...
    def convert_field(self, value, conversion): ...
    def parse(self, format_string): ...
    def get_field(self, field_name, args, kwargs):
        self.get_value(field_name, args, kwargs)
class Template:
    template: str
    def __init__(self, template) -> None: ...
    def substitute(self, mapping=..., /, **kws) -> str:
        for key in mapping:
            f"{mapping[key]!s}"
        for name in kws:
            f"{kws[name]!s}"

    def safe_substitute(self, mapping=..., /, **kws) -> str:
        for key in mapping:
            f"{mapping[key]!s}"
        for name in kws:
            f"{kws[name]!s}"

    def is_valid(self) -> bool: ...  # 3.11+
    def get_identifiers(self) -> list[str]: ...  # 3.11+
