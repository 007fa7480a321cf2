"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-ec2
from boto3.resources.base import _EC2Resource as EC2ServiceResource
from botocore.client import BaseClient as EC2Client
