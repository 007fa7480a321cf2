"""The parser of XML, in C."""
from xml.parsers.expat import *
