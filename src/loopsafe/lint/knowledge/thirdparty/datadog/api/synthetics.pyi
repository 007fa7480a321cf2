"""Datadog: synthetics."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class Synthetics:
    @blocks("network")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def update_synthetics(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def update_synthetics_items(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_test(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_all_tests(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_devices(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_locations(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_results(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_result(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def create_test(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def edit_test(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def start_or_pause_test(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def delete_test(cls, *args: Any, **kwargs: Any) -> Any: ...
