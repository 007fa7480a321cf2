"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-lambda
from botocore.client import _Lambda as LambdaClient
