"""Docling: documents."""
# knowledge: docling-core
from .document import DoclingDocument as DoclingDocument
