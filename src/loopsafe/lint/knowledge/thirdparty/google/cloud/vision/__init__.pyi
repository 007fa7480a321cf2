"""Google Cloud Vision: calls over gRPC; the async client is awaited."""
# knowledge: google-cloud-vision
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

class ImageAnnotatorClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("file")
    def from_service_account_file(cls, *args: Any, **kwargs: Any) -> ImageAnnotatorClient: ...
    @classmethod
    @blocks("file")
    def from_service_account_json(cls, *args: Any, **kwargs: Any) -> ImageAnnotatorClient: ...
    @classmethod
    def from_service_account_info(cls, *args: Any, **kwargs: Any) -> ImageAnnotatorClient: ...
    @blocks("network")
    def batch_annotate_images(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def async_batch_annotate_images(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def batch_annotate_files(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def text_detection(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def document_text_detection(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def label_detection(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def face_detection(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def logo_detection(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def landmark_detection(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def safe_search_detection(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def object_localization(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def web_detection(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def image_properties(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    def __enter__(self, *args: Any, **kwargs: Any) -> Self: ...
    def __exit__(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def annotate_image(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def async_batch_annotate_files(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def crop_hints(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_operation(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def product_search(self, *args: Any, **kwargs: Any) -> Any: ...

class ImageAnnotatorAsyncClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("file")
    def from_service_account_file(cls, *args: Any, **kwargs: Any) -> ImageAnnotatorAsyncClient: ...
    @classmethod
    @blocks("file")
    def from_service_account_json(cls, *args: Any, **kwargs: Any) -> ImageAnnotatorAsyncClient: ...
    async def batch_annotate_images(self, *args: Any, **kwargs: Any) -> Any: ...
    async def async_batch_annotate_images(self, *args: Any, **kwargs: Any) -> Any: ...
    async def batch_annotate_files(self, *args: Any, **kwargs: Any) -> Any: ...
