"""What boto3.resource() gives, by its name in annotations."""
# knowledge: mypy-boto3-sqs
from boto3.resources.base import _SQSResource as SQSServiceResource
