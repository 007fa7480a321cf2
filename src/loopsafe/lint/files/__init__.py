"""From paths to facts: which files a project has, and what each of them says.

``discovery`` finds the files, by the patterns of ``gitignore``. ``source`` decodes and parses one, ``reading`` many, in
worker processes when there are enough of them, and ``gathering`` asks the cache first.
"""
