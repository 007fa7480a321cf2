"""Docling: documents."""
# knowledge: docling-core
from .doc.document import DoclingDocument as DoclingDocument
