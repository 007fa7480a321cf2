"""What boto3.resource() gives, by its name in annotations."""
# knowledge: mypy-boto3-s3
from boto3.resources.base import _S3Resource as S3ServiceResource
from boto3.resources.base import _S3Bucket as Bucket
