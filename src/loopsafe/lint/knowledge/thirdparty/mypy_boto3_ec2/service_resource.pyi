"""What boto3.resource() gives, by its name in annotations."""
# knowledge: mypy-boto3-ec2
from boto3.resources.base import _EC2Resource as EC2ServiceResource
