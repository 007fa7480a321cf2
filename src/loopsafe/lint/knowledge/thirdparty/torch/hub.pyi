"""PyTorch: models fetched by name."""
# knowledge: torch
from typing import Any
from loopsafe.marks import blocks

@blocks("network")
def load(repo_or_dir: str, model: str, *args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def load_state_dict_from_url(url: str, *args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def download_url_to_file(url: str, dst: str, *args: Any, **kwargs: Any) -> None: ...
