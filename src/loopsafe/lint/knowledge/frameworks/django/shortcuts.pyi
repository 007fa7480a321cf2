"""Django: shortcuts for views; an ``async def`` view runs on the loop, a ``def`` one in a worker thread."""
# knowledge: django
from typing import Any, TypeVar

from django.db.models.manager import Manager
from django.db.models.query import QuerySet
from django.http import HttpResponse
from loopsafe.marks import blocks

T = TypeVar("T")

@blocks("file", duration="brief")
def render(request: Any, template_name: Any, context: Any = None, *args: Any, **kwargs: Any) -> HttpResponse: ...
def redirect(to: Any, *args: Any, **kwargs: Any) -> HttpResponse: ...
@blocks("database", instead="aget_object_or_404")
def get_object_or_404(klass: type[T] | Manager[T] | QuerySet[T], *args: Any, **kwargs: Any) -> T: ...
@blocks("database", instead="aget_list_or_404")
def get_list_or_404(klass: type[T] | Manager[T] | QuerySet[T], *args: Any, **kwargs: Any) -> list[T]: ...

# Django 5.0 and later.
async def aget_object_or_404(klass: type[T] | Manager[T] | QuerySet[T], *args: Any, **kwargs: Any) -> T: ...
async def aget_list_or_404(klass: type[T] | Manager[T] | QuerySet[T], *args: Any, **kwargs: Any) -> list[T]: ...
