"""ModelScope: models that are downloaded, and run."""
# knowledge: modelscope
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def snapshot_download(model_id: Any = None, *args: Any, **kwargs: Any) -> str: ...
@blocks("network")
def dataset_snapshot_download(dataset_id: Any, *args: Any, **kwargs: Any) -> str: ...
@blocks("network")
def model_file_download(model_id: Any, file_path: Any, *args: Any, **kwargs: Any) -> str: ...
@blocks("network")
def dataset_file_download(dataset_id: Any, file_path: Any, *args: Any, **kwargs: Any) -> str: ...

class AutoModel:
    @blocks("network")
    @classmethod
    def from_pretrained(cls, *args: Any, **kwargs: Any) -> Any: ...

class AutoModelForCausalLM:
    @blocks("network")
    @classmethod
    def from_pretrained(cls, *args: Any, **kwargs: Any) -> Any: ...

class AutoTokenizer:
    @blocks("network")
    @classmethod
    def from_pretrained(cls, *args: Any, **kwargs: Any) -> Any: ...

class AutoProcessor:
    @blocks("network")
    @classmethod
    def from_pretrained(cls, *args: Any, **kwargs: Any) -> Any: ...
