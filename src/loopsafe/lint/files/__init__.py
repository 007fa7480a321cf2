"""From paths to facts: which files a project has, and what each of them says.

``discovery`` finds the files, by the patterns of ``gitignore``. ``content`` reads one and ``source`` parses it;
``reading`` does so with many, in worker processes where that pays, and ``gathering`` asks the cache first. ``writing``
puts new content in place of the old.
"""
