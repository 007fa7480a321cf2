"""The parser behind minidom."""
from xml.dom.minidom import Document

from loopsafe.marks import blocks

@blocks("file")
def parse(file, namespaces=True) -> Document: ...
def parseString(string, namespaces=True) -> Document: ...
