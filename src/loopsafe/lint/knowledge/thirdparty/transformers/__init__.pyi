"""transformers: models and tokenizers, fetched from a hub and read from disk."""
# knowledge: transformers
from typing import Any, Self
from loopsafe.marks import blocks

class PreTrainedModel: # dynamic
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> Self: ...
    @blocks("file")
    def save_pretrained(self, save_directory: Any, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu")
    def generate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def push_to_hub(self, *args: Any, **kwargs: Any) -> Any: ...
    def to(self, *args: Any, **kwargs: Any) -> Self: ...
    def eval(self) -> Self: ...

class PreTrainedTokenizerBase:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> Self: ...
    @blocks("file")
    def save_pretrained(self, save_directory: Any, *args: Any, **kwargs: Any) -> Any: ...
    def decode(self, token_ids: Any, *args: Any, **kwargs: Any) -> str: ...
    def encode(self, text: Any, *args: Any, **kwargs: Any) -> list[int]: ...
    def tokenize(self, text: str, *args: Any, **kwargs: Any) -> list[str]: ...
    def apply_chat_template(self, *args: Any, **kwargs: Any) -> Any: ...
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class PreTrainedTokenizer(PreTrainedTokenizerBase): ...
class PreTrainedTokenizerFast(PreTrainedTokenizerBase): ...

class Pipeline:
    @blocks("cpu")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def save_pretrained(self, save_directory: Any, *args: Any, **kwargs: Any) -> None: ...

@blocks("network")
def pipeline(*args: Any, **kwargs: Any) -> Pipeline: ...

class PretrainedConfig:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, **kwargs: Any) -> Self: ...

class AutoConfig:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PretrainedConfig: ...

class AutoTokenizer:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedTokenizerBase: ...

class AutoModel:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoModelForCausalLM:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoModelForSeq2SeqLM:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoModelForSequenceClassification:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoModelForTokenClassification:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoModelForQuestionAnswering:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoModelForMaskedLM:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoModelForImageClassification:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoModelForSpeechSeq2Seq:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoModelForVision2Seq: # version: before 5
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> PreTrainedModel: ... # dynamic

class AutoProcessor:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> Any: ...

class AutoImageProcessor:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> Any: ...

class AutoFeatureExtractor:
    @classmethod
    @blocks("network")
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> Any: ...
