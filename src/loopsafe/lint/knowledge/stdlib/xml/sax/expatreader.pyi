"""The parser behind sax."""
from xml.sax.xmlreader import IncrementalParser

from loopsafe.marks import blocks

class ExpatParser(IncrementalParser):
    @blocks("file")
    def parse(self, source) -> None: ...
def create_parser(*args, **kwargs) -> ExpatParser: ...
