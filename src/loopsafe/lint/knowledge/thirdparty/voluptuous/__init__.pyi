"""voluptuous: schemas call the validators that they were made of when they are called."""
# knowledge: voluptuous
from typing import Any as Anything

class Invalid(Exception): ...
class MultipleInvalid(Invalid): ...
class SchemaError(Exception): ...

class Schema:
    schema: Anything  # dynamic
    def __init__(self, schema: Anything, required: bool = False, extra: int = 0) -> None:
        self.validator = schema
    def __call__(self, data: Anything) -> Anything:
        self.validator(data)
        for one in self.validator.values():
            one(data)

class Marker:
    def __init__(self, schema_: Anything, msg: Anything = None, description: Anything = None) -> None: ...
class Required(Marker):
    def __init__(self, schema: Anything, msg: Anything = None, default: Anything = ..., description: Anything = None) -> None: ...
class Optional(Marker):
    def __init__(self, schema: Anything, msg: Anything = None, default: Anything = ..., description: Anything = None) -> None: ...

class All:
    def __init__(self, *validators: Anything, **kwargs: Anything) -> None:
        self.validators = validators
    def __call__(self, value: Anything) -> Anything:
        for one in self.validators:
            one(value)
class Any(All): ...
class Maybe:
    def __init__(self, validator: Anything, msg: Anything = None) -> None:
        self.validator = validator
    def __call__(self, value: Anything) -> Anything:
        self.validator(value)
