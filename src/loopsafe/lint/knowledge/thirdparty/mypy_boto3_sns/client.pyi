"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-sns
from botocore.client import BaseClient as SNSClient
