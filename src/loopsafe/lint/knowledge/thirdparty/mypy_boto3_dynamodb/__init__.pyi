"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-dynamodb
from boto3.resources.base import _DynamoDBResource as DynamoDBServiceResource
from botocore.client import _DynamoDB as DynamoDBClient
