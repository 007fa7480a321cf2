"""The text of a file and its edits.

* ``text``: offsets, lines, parents; ``fstrings``: places inside them before Python 3.12
* ``edits``: insertions and replacements; ``calls``: functions and arguments taken apart; ``layout``, ``long_lines``:
  line breaks
"""
