"""What boto3.resource() gives, by its name in annotations."""
# knowledge: mypy-boto3-dynamodb
from boto3.resources.base import _DynamoDBResource as DynamoDBServiceResource
from boto3.resources.base import _Table as Table
