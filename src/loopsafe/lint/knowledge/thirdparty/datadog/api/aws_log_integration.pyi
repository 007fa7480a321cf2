"""Datadog: aws log integration."""
# knowledge: datadog
from typing import Any

from loopsafe.marks import blocks

class AwsLogsIntegration:
    @blocks("network")
    @classmethod
    def delete_items(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def get_items(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def add_items(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def list_log_services(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def add_log_lambda_arn(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def save_services(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def delete_config(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def check_lambda(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def check_services(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @classmethod
    def list(cls, *args: Any, **kwargs: Any) -> Any: ...
