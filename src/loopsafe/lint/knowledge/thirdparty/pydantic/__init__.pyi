"""pydantic: models, whose decorators leave methods what they are; validation itself is quick."""
# knowledge: pydantic
from typing import Any, Generic, Self, TypeVar

from loopsafe.marks import (
    describes_field,
    passes_through,
    runs_at_construction,
    runs_decorated,
    runs_during,
    validates,
    validates_fields,
)

T = TypeVar("T")

class BaseModel:
    model_extra: Any
    model_fields_set: set[str]
    @validates_fields("validate_assignment", "model_config", "Config")
    def __init__(self, /, **data: Any) -> None:
        self.model_post_init(None)
    def model_post_init(self, context: Any, /) -> None: ...
    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self: ...
    @classmethod
    def model_validate(cls, obj: Any, **kwargs: Any) -> Self:
        return cls(**obj)
    @classmethod
    def model_validate_json(cls, json_data: Any, **kwargs: Any) -> Self:
        return cls(**json_data)
    @classmethod
    def parse_obj(cls, obj: Any) -> Self:
        return cls(**obj)
    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    def model_rebuild(cls, **kwargs: Any) -> bool | None: ...
    def model_copy(self, *, update: Any = None, deep: bool = False) -> Self: ...
    def copy(self, **kwargs: Any) -> Self: ...
    @runs_decorated
    def model_dump(self, **kwargs: Any) -> Any: ...
    @runs_decorated
    def model_dump_json(self, **kwargs: Any) -> str: ...
    @runs_decorated
    def dict(self, **kwargs: Any) -> Any: ...
    @runs_decorated
    def json(self, **kwargs: Any) -> str: ...

class RootModel(BaseModel, Generic[T]):
    root: T

class TypeAdapter(Generic[T]):
    def __init__(self, type: type[T], **kwargs: Any) -> None:
        self._type = type
    def validate_python(self, object: Any, /, **kwargs: Any) -> T:
        return self._type(**object)
    def validate_json(self, data: Any, /, **kwargs: Any) -> T:
        return self._type(**data)
    def dump_python(self, instance: T, /, **kwargs: Any) -> Any: ...
    def dump_json(self, instance: T, /, **kwargs: Any) -> bytes: ...

@describes_field
def Field(default: Any = ..., **kwargs: Any) -> Any: ...
@describes_field
def PrivateAttr(default: Any = ..., **kwargs: Any) -> Any: ...
@validates
def AfterValidator(func: Any) -> Any: ...
@validates
def BeforeValidator(func: Any, json_schema_input_type: Any = ...) -> Any: ...
@validates
def PlainValidator(func: Any, json_schema_input_type: Any = ...) -> Any: ...
@validates
def WrapValidator(func: Any, json_schema_input_type: Any = ...) -> Any: ...
def ConfigDict(**kwargs: Any) -> dict[str, Any]: ...
@runs_during("model_dump", "model_dump_json", "dict", "json")
@passes_through
def computed_field(func: Any = None, /, **kwargs: Any) -> Any: ...
@runs_at_construction(fields=True)
@passes_through
def field_validator(field: str, /, *fields: str, **kwargs: Any) -> Any: ...
@runs_during("model_dump", "model_dump_json", "dict", "json")
@passes_through
def field_serializer(field: str, /, *fields: str, **kwargs: Any) -> Any: ...
@runs_at_construction()
@passes_through
def model_validator(**kwargs: Any) -> Any: ...
@runs_during("model_dump", "model_dump_json", "dict", "json")
@passes_through
def model_serializer(f: Any = None, /, **kwargs: Any) -> Any: ...
@runs_at_construction(fields=True)
@passes_through
def validator(field: str, *fields: str, **kwargs: Any) -> Any: ...
@runs_at_construction()
@passes_through
def root_validator(*args: Any, **kwargs: Any) -> Any: ...
@passes_through
def validate_call(func: Any = None, /, **kwargs: Any) -> Any: ...
