"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-sqs
from botocore.client import _SQS as SQSClient
