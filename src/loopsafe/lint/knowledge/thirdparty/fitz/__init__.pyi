"""PyMuPDF under its old name."""
# knowledge: PyMuPDF

from pymupdf import Document as Document
from pymupdf import Page as Page
from pymupdf import Pixmap as Pixmap
from pymupdf import open as open
