"""OpenTelemetry: what sends spans."""
# knowledge: opentelemetry-sdk
from typing import Any

from opentelemetry.sdk.trace import SpanProcessor

class SimpleSpanProcessor(SpanProcessor):
    def __init__(self, span_exporter: Any, **kwargs: Any) -> None: ...
class BatchSpanProcessor(SpanProcessor):
    def __init__(self, span_exporter: Any, *args: Any, **kwargs: Any) -> None: ...
