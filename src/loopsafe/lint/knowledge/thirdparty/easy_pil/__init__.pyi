"""easy-pil: pictures for bots."""
# knowledge: easy-pil
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def load_image(link: str, *, raw: bool = False) -> Any: ...
async def load_image_async(link: str, session: Any = None, *, raw: bool = False) -> Any: ...

class Editor:
    image_bytes: Any
    @blocks("file", only_if={"_image": str})
    def __init__(self, _image: Any, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file")
    def save(self, fp: Any, *args: Any, **kwargs: Any) -> None: ...
