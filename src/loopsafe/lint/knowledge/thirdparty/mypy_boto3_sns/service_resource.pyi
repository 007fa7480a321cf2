"""What boto3.resource() gives, by its name in annotations."""
# knowledge: mypy-boto3-sns
from boto3.resources.base import _SNSResource as SNSServiceResource
