"""JSON: text in memory is not waited for; load() reads its file to the end."""
from typing import Any
from json.decoder import JSONDecodeError as JSONDecodeError
from json.decoder import JSONDecoder as JSONDecoder
from json.encoder import JSONEncoder as JSONEncoder

from loopsafe.marks import calls, calls_method, iterates

@iterates("fp")
@calls_method("read", "fp")
@calls("object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook")
def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw) -> Any:
    cls().decode(kw)
@calls("object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook")
def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw) -> Any:
    cls().decode(kw)
@calls("default")
@iterates("fp")  # writing uses the file as reading does
@calls_method("write", "fp")
def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw) -> None:
    cls().encode(obj)
@calls("default")
def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw) -> str:
    cls().encode(obj)
def detect_encoding(b) -> str: ...
