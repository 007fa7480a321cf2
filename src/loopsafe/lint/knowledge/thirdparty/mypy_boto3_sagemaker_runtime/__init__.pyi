"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-sagemaker-runtime
from botocore.client import _SageMakerRuntime as SageMakerRuntimeClient
