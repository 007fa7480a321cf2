"""What a run can keep for the next one: facts by content, reports while nothing has changed.

Three answers can be known already, the quickest first: the whole output of a command (``witness`` notes all that it was
made from), the report of some files (``reports``), the facts of a file (``tree`` knows its content without reading it,
``store`` keeps facts by content, ``compact`` writes them as bytes). ``location`` says where all that lies, and ``tool``
which version of loopsafe it was made by.
"""
