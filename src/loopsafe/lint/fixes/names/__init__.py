"""Names: what they mean in a file, and how a new one is brought in.

* ``scopes``: what is bound where; ``dataflow``: what is certainly bound, what is read later; ``captures``: functions
  that share variables
* ``imports``: what the file imports already; ``import_edits``: where a new import goes; ``unused_imports``: which go;
  ``fresh_names``: names for what is new
"""
