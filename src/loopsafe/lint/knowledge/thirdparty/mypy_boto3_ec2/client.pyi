"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-ec2
from botocore.client import BaseClient as EC2Client
