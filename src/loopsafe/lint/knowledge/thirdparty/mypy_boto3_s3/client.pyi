"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-s3
from botocore.client import _S3 as S3Client
