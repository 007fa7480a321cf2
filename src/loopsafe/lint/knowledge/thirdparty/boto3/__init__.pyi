"""boto3: the Amazon services, on the calling thread."""
# knowledge: boto3
from typing import Any, Literal, overload
from loopsafe.marks import blocks
from botocore.client import BaseClient, _S3, _Lambda, _BedrockRuntime, _SageMakerRuntime, _DynamoDB, _SQS
from boto3.resources.base import ServiceResource, _EC2Resource, _S3Resource, _SNSResource, _DynamoDBResource, _SQSResource
from boto3.session import Session as Session

DEFAULT_SESSION: Session | None
def setup_default_session(**kwargs: Any) -> None: ...
def set_stream_logger(*args: Any, **kwargs: Any) -> None: ...
# measured (1.40): 2 to 290 ms, the service's description is read and compiled
@overload
@blocks("file")
def client(service_name: Literal["s3"], *args: Any, **kwargs: Any) -> _S3: ...
@overload
@blocks("file")
def client(service_name: Literal["lambda"], *args: Any, **kwargs: Any) -> _Lambda: ...
@overload
@blocks("file")
def client(service_name: Literal["bedrock-runtime"], *args: Any, **kwargs: Any) -> _BedrockRuntime: ...
@overload
@blocks("file")
def client(service_name: Literal["sagemaker-runtime"], *args: Any, **kwargs: Any) -> _SageMakerRuntime: ...
@overload
@blocks("file")
def client(service_name: Literal["dynamodb"], *args: Any, **kwargs: Any) -> _DynamoDB: ...
@overload
@blocks("file")
def client(service_name: Literal["sqs"], *args: Any, **kwargs: Any) -> _SQS: ...
@overload
@blocks("file")
def client(service_name: str, *args: Any, **kwargs: Any) -> BaseClient: ...
@overload
@blocks("file")
def resource(service_name: Literal["s3"], *args: Any, **kwargs: Any) -> _S3Resource: ...
@overload
@blocks("file")
def resource(service_name: Literal["dynamodb"], *args: Any, **kwargs: Any) -> _DynamoDBResource: ...
@overload
@blocks("file")
def resource(service_name: Literal["sqs"], *args: Any, **kwargs: Any) -> _SQSResource: ...
@overload
@blocks("file")
def resource(service_name: Literal["ec2"], *args: Any, **kwargs: Any) -> _EC2Resource: ...
@overload
@blocks("file")
def resource(service_name: Literal["sns"], *args: Any, **kwargs: Any) -> _SNSResource: ...
@overload
@blocks("file")
def resource(service_name: str, *args: Any, **kwargs: Any) -> ServiceResource: ...
