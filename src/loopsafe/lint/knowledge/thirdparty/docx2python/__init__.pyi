"""docx2python: the text of Word documents."""
# knowledge: docx2python
from docx2python.main import docx2python as docx2python
