"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-dynamodb
from botocore.client import _DynamoDB as DynamoDBClient
