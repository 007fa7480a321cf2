"""The linter: from files to findings, and from findings to new source.

The pipeline
============

A run goes through these stages, in this order; each hands the next one the data named in the last column. ``engine``
calls them, and front ends call ``engine``. Imports follow the layers that ``pyproject.toml`` lists for import-linter.

==================  =================================================================  ========================="""
