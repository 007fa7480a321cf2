"""CairoSVG: pictures of SVG."""
# knowledge: CairoSVG
from typing import Any

from loopsafe.marks import blocks, given

@blocks("file", only_if={"url": given})
def svg2png(bytestring: Any = None, *, file_obj: Any = None, url: Any = None, **kwargs: Any) -> Any: ...
@blocks("file", only_if={"url": given})
def svg2pdf(bytestring: Any = None, *, file_obj: Any = None, url: Any = None, **kwargs: Any) -> Any: ...
