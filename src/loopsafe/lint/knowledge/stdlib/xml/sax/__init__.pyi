"""XML as events."""
from typing import Any
from xml.sax.expatreader import ExpatParser
from xml.sax.handler import ContentHandler as ContentHandler
from xml.sax.handler import ErrorHandler as ErrorHandler
from xml.sax.xmlreader import InputSource as InputSource
from xml.sax.xmlreader import XMLReader

from loopsafe.marks import blocks

@blocks("file")
def parse(source, handler, errorHandler=...) -> None: ...
def parseString(string, handler, errorHandler=...) -> None:
    handler.startDocument()
    handler.startElement("", {})
    handler.characters("")
    handler.endElement("")
    handler.endDocument()
default_parser_list: Any
def make_parser(parser_list=()) -> ExpatParser: ...
class SAXException(Exception): ...
class SAXParseException(SAXException): ...
class SAXNotRecognizedException(SAXException): ...
class SAXNotSupportedException(SAXException): ...
class SAXReaderNotAvailable(SAXNotSupportedException): ...
