"""Oracle's cloud: lists, page by page."""
# knowledge: oci
from typing import Any

from loopsafe.marks import blocks, calls

class _Results:
    def __iter__(self) -> _Results: ...
    @blocks("network")
    def __next__(self) -> Any: ...

@calls("list_func_ref")
@blocks("network")
def list_call_get_all_results(list_func_ref: Any, *list_func_args: Any, **list_func_kwargs: Any) -> Any: ...
@calls("list_func_ref")
@blocks("network")
def list_call_get_up_to_limit(list_func_ref: Any, record_limit: int, page_size: int, *args: Any, **kwargs: Any) -> Any: ...
def list_call_get_all_results_generator(list_func_ref: Any, yield_mode: str, *args: Any, **kwargs: Any) -> _Results: ...
