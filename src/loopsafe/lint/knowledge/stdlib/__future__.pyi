"""Features of the language that are to come."""
from typing import Any

annotations: Any
absolute_import: Any
division: Any
print_function: Any
unicode_literals: Any
generator_stop: Any
with_statement: Any
nested_scopes: Any
generators: Any
barry_as_FLUFL: Any
