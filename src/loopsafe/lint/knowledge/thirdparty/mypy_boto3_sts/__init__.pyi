"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-sts
from botocore.client import BaseClient as STSClient
