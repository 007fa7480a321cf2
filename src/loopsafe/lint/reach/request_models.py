"""Models that a framework makes from requests on the loop, for the parameters of handlers: FastAPI's bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import ANNOTATION, CALLEE, DEFAULT, KEY, TAG, call_of, listed_in
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.reach.hooks import decorators

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Marks
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Cls, Ref

MARK = "fills_parameters"
VALIDATORS = "runs_at_construction"


class RequestModels:
    """Finds the validators of models that handlers take: the framework runs them on the loop."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._validating: set[Ref] | None = None

    def is_validator(self, ref: Ref, marked: Sequence[Marks]) -> bool:
        """Whether a method validates a model that a framework makes for a handler."""
        owner = self.linker.program.frame(ref).owner
        if owner < 0 or not any(one.get(VALIDATORS) for one in marked):
            return False
        if self._validating is None:
            models = {model.ref for model in self._models()}
            self._validating = {above for model in models for above in self.linker.hierarchy.mro(model)}
        return (ref[0], owner) in self._validating

    def _models(self) -> Iterator[Cls]:
        """The models that the project's handlers take, and the models inside them."""
        program = self.linker.program
        handlers = {ref for name in marked_names(MARK) for ref in program.indexes.decorated_with(name)}
        for ref in sorted(handlers):
            if any(one.get(MARK) for found in decorators(self.linker, ref) for one in found):
                around = self.linker.decorators.definition_context(ref)
                for parameter in program.frame(ref).params:
                    if self._is_body(around, parameter):
                        yield from self.linker.validation.models_of(around, parameter[ANNOTATION])

    def _is_body(self, around: Context, parameter: tuple[Any, ...]) -> bool:
        """Whether the framework makes the parameter's model itself; ``Depends()`` may make it elsewhere."""
        event = call_of(around.frame.events, parameter[DEFAULT])
        if event is not None:
            marked = self.linker.marks.written(around, event[CALLEE])
            return marked is not None and marked.get("offloads") is None
        return not _has_metadata(parameter[ANNOTATION])


def _has_metadata(annotation: Value) -> bool:
    """Whether an annotation is, or may be, ``Annotated[M, Depends()]``."""
    if annotation is None or annotation[TAG] != "item":
        return False
    return any(one is None or one[TAG] == "meta" for one in listed_in(annotation[KEY]))
