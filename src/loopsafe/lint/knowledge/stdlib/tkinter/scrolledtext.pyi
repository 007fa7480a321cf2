"""A text with a scroll bar."""
from tkinter import Text

class ScrolledText(Text): ...
